package app.tideline.yourdata;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import app.tideline.account.OpenSpace;
import app.tideline.account.ReadingSheet;
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

	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

	private final ReadingFiles files;

	private final SealedFile sealing;

	SealedPage(ReadingFiles files, SealedFile sealing) {
		this.files = files;
		this.sealing = sealing;
	}

	/**
	 * A page in the file. Where its day is none, so are the words for it and its month.
	 */
	record Sheet(String on, String month, String day, String title, List<String> notes,
			List<ReadingSheet.Answer> answers, List<Object> text) {
	}

	/**
	 * Makes the key of a page, which is written later.
	 * @throws app.tideline.vault.Busy if too many spaces are being opened at this moment
	 */
	SealedFile.Sealing begin(Passphrase passphrase) {
		return this.sealing.begin(passphrase);
	}

	void write(OpenSpace space, SealedFile.Sealing sealing, OutputStream to) throws IOException {
		String style = resource("page.css");
		String script = resource("page.js");
		String[] around = resource("page.html").replace("STYLE-HASH", this.sealing.hash(style))
			.replace("SCRIPT-HASH", this.sealing.hash(script))
			.replace("STYLE-TEXT", style)
			.replace("SCRIPT-TEXT", script)
			.replace("SEALED-ROUNDS", Integer.toString(sealing.rounds()))
			.replace("SEALED-SALT", sealing.salt())
			.split("SEALED-TEXT", 2);
		to.write(around[0].getBytes(StandardCharsets.UTF_8));
		sealing.seal((plain) -> {
			Iterable<Sheet> sheets = () -> this.files.sheets(space).map(SealedPage::sheet).iterator();
			Json.OUT.writeValue(plain, sheets);
		}, to);
		to.write(around[1].getBytes(StandardCharsets.UTF_8));
	}

	private static Sheet sheet(ReadingSheet sheet) {
		LocalDate day = sheet.day();
		return new Sheet((day != null) ? day.toString() : "", (day != null) ? MONTH.format(day) : "",
				ReadingFiles.day(sheet), sheet.title(), sheet.notes(), sheet.answers(), Tree.of(sheet.text()));
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
