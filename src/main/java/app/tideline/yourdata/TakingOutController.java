package app.tideline.yourdata;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import app.tideline.account.FormBody;
import app.tideline.account.NewPassphrase;
import app.tideline.account.OpenSpace;
import app.tideline.account.PassphraseAgain;
import app.tideline.account.Refusal;
import app.tideline.vault.Busy;
import app.tideline.vault.SealedFile;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Taking out everything. The passphrase is asked for once more, because a file goes on
 * saying what it says after the space is locked.
 */
@Controller
@RequestMapping("/your-data")
class TakingOutController {

	/** The passphrase of the space, in the form for what is not sealed. */
	private static final String HERE = "passphrase";

	/** The same, in the form for what is sealed. */
	private static final String HERE_TOO = "passphrase-space";

	private static final String OF_FILE = "passphrase-file";

	private final DataFile file;

	private final ReadingFiles reading;

	private final SealedPage sealed;

	private final DataPage page;

	private final PassphraseAgain again;

	private final NewPassphrase passphrases;

	TakingOutController(DataFile file, ReadingFiles reading, SealedPage sealed, DataPage page, PassphraseAgain again,
			NewPassphrase passphrases) {
		this.file = file;
		this.reading = reading;
		this.sealed = sealed;
		this.page = page;
		this.again = again;
		this.passphrases = passphrases;
	}

	@PostMapping("/plain")
	@Nullable String plain(OpenSpace space, @RequestAttribute(FormBody.ATTRIBUTE) FormBody form,
			@RequestParam(defaultValue = "") String as, HttpServletResponse response, Model model) throws IOException {
		Map<String, String> wrong = new LinkedHashMap<>();
		needed(form, HERE, wrong);
		if (!wrong.isEmpty()) {
			return refuse(space, response, model, wrong);
		}
		Optional<Refusal> refusal = this.again.refused(space, form.passphrase(HERE));
		if (refusal.isPresent()) {
			return refuse(space, response, model, HERE, refusal.get());
		}
		if (as.equals("zip")) {
			send(response, "pages.zip", "application/zip", (to) -> this.reading.zip(space, to));
		}
		else {
			send(response, "pages.json", "application/json", (to) -> this.file.write(space, to));
		}
		return null;
	}

	@PostMapping("/sealed")
	@Nullable String sealed(OpenSpace space, @RequestAttribute(FormBody.ATTRIBUTE) FormBody form, HttpServletResponse response,
			Model model) throws IOException {
		Map<String, String> wrong = new LinkedHashMap<>();
		needed(form, HERE_TOO, wrong);
		try {
			this.passphrases.check(form, OF_FILE, Objects.requireNonNullElse(space.settings().partner(), ""), wrong);
			if (!wrong.isEmpty()) {
				return refuse(space, response, model, wrong);
			}
			Optional<Refusal> refusal = this.again.refused(space, form.passphrase(HERE_TOO));
			if (refusal.isPresent()) {
				return refuse(space, response, model, HERE_TOO, refusal.get());
			}
			if (form.passphrase(OF_FILE).sameAs(form.passphrase(HERE_TOO))) {
				return refuse(space, response, model, Map.of(OF_FILE,
						"This is the passphrase of your space. Please choose another one: whoever has the file may guess as often as they like."));
			}
			SealedFile.Sealing sealing = this.sealed.begin(form.passphrase(OF_FILE));
			send(response, "pages.html", "text/html", (to) -> this.sealed.write(space, sealing, to));
			return null;
		}
		catch (Busy ex) {
			return refuse(space, response, model, HERE_TOO, Refusal.busy(ex));
		}
	}

	private static void needed(FormBody form, String field, Map<String, String> wrong) {
		if (form.passphrase(field).characters() == 0) {
			wrong.put(field, "Please type the passphrase of your space.");
		}
	}

	private String refuse(OpenSpace space, HttpServletResponse response, Model model, Map<String, String> wrong) {
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return this.page.fill(space, model, wrong);
	}

	private String refuse(OpenSpace space, HttpServletResponse response, Model model, String field, Refusal why) {
		return this.page.fill(space, model, why.on(response, model, field));
	}

	/** Goes out while it is made; the length is not known before. */
	private static void send(HttpServletResponse response, String name, String type, Writing content)
			throws IOException {
		response.setContentType(type);
		response.setCharacterEncoding("UTF-8");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
		try {
			content.to(response.getOutputStream());
		}
		catch (JacksonIOException ex) {
			throw ex.getCause();
		}
		catch (RuntimeException ex) {
			// What comes in its place is a page, as long as nothing has left yet.
			response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "inline");
			throw ex;
		}
	}

	@FunctionalInterface
	private interface Writing {

		void to(OutputStream stream) throws IOException;

	}

}
