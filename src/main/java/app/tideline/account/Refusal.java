package app.tideline.account;

import java.time.Duration;
import java.util.Map;

import app.tideline.vault.Busy;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/**
 * Why a space was not opened or made just now: the words, and when to try again.
 *
 * @param status of the response
 * @param words for the person
 * @param again after how long to try again, if that is known
 */
public record Refusal(HttpStatus status, String words, @Nullable Duration again) {

	/** One answer for an unknown name and for a wrong passphrase. */
	static final Refusal CLOSED = new Refusal(HttpStatus.UNPROCESSABLE_CONTENT,
			"That name and passphrase don’t open a space here. Check both, and try again.", null);

	/** One answer for an unknown name, a wrong code and a used one. */
	static final Refusal NO_CODE = new Refusal(HttpStatus.UNPROCESSABLE_CONTENT,
			"That name and code don’t open a space here. A code works once, and only the newest one works. Check both, and try again.",
			null);

	/** Where a space is open, and its passphrase is asked for once more. */
	static final Refusal WRONG = new Refusal(HttpStatus.UNPROCESSABLE_CONTENT,
			"That is not the passphrase of this space. Nothing was changed. Please type it again.", null);

	static final Refusal MISSING = new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "Please type your passphrase.", null);

	static final Refusal MEANWHILE = new Refusal(HttpStatus.CONFLICT,
			"Something was changed in another place meanwhile, so nothing was changed here. Please type it again.",
			null);

	/** A browser sent what was typed earlier once more. */
	static final Refusal SENT = new Refusal(HttpStatus.CONFLICT,
			"This page was sent before, so it opened nothing. Please type your passphrase again.", null);

	static Refusal waiting(Duration left) {
		Duration again = Duration.ofSeconds(Math.max(1, left.plusMillis(999).toSeconds()));
		String seconds = (again.toSeconds() == 1) ? "1 second" : again.toSeconds() + " seconds";
		return new Refusal(HttpStatus.TOO_MANY_REQUESTS,
				"Too many tries for this name. Please wait " + seconds + ", then try again.", again);
	}

	/** There is too much to do at this moment. */
	public static Refusal busy(Busy busy) {
		return new Refusal(HttpStatus.SERVICE_UNAVAILABLE,
				"A lot of spaces are being opened right now. Please wait a few seconds, then try again.",
				busy.retryAfter());
	}

	/**
	 * Gives a response its status, says when to try again, and leaves the words for the
	 * page.
	 * @param field beside which the words stand; beside none where all there is to do is
	 * wait
	 * @return what is wrong, by field
	 */
	public Map<String, String> on(HttpServletResponse response, Model model, String field) {
		response.setStatus(this.status.value());
		if (this.again == null) {
			return Map.of(field, this.words);
		}
		response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(this.again.toSeconds()));
		model.addAttribute("later", this.words);
		return Map.of();
	}

}
