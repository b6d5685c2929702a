package app.tideline.yourdata;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import app.tideline.account.OpenSpace;
import app.tideline.vault.Passphrase;
import app.tideline.vault.SealedFile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Everything as one HTML file that opens in any browser, without this site and without a
 * network, with a passphrase of its own.
 */
@Component
class SealedPage {

	private final ReadingFiles files;

	private final SealedFile sealing;

	SealedPage(ReadingFiles files, SealedFile sealing) {
		this.files = files;
		this.sealing = sealing;
	}

	/** A page in the file. */
	record Sheet(String title, String day, String text) {
	}

	/**
	 * @throws app.tideline.vault.Busy if too many spaces are being opened at this moment
	 */
	byte[] of(OpenSpace space, Passphrase passphrase) {
		List<Sheet> sheets = this.files.sheets(space)
			.values()
			.stream()
			.map((sheet) -> new Sheet(sheet.title(), ReadingFiles.day(sheet), sheet.markdown().strip()))
			.toList();
		byte[] plain = Json.OUT.writeValueAsBytes(sheets);
		try {
			SealedFile.Sealed sealed = this.sealing.seal(plain, passphrase);
			String style = resource("page.css");
			String script = resource("page.js");
			return resource("page.html").replace("STYLE-HASH", this.sealing.hash(style))
				.replace("SCRIPT-HASH", this.sealing.hash(script))
				.replace("STYLE-TEXT", style)
				.replace("SCRIPT-TEXT", script)
				.replace("SEALED-ROUNDS", Integer.toString(sealed.rounds()))
				.replace("SEALED-SALT", sealed.salt())
				.replace("SEALED-TEXT", sealed.text())
				.getBytes(StandardCharsets.UTF_8);
		}
		finally {
			Arrays.fill(plain, (byte) 0);
		}
	}

	private static String resource(String name) {
		try {
			return new ClassPathResource("yourdata/" + name).getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
