package app.tideline.web;

import java.util.Map;
import java.util.Objects;

/**
 * What an error page says. Never the text of an exception, and never whether something
 * that is not shown exists.
 *
 * @param title a neutral title, because it stays in the history
 * @param words what happened and what to do now
 */
public record Trouble(String title, String words) {

	private static final Trouble UNKNOWN = new Trouble("Something went wrong",
			"The fault is on our side, and nothing you did caused it. If you were writing, load this page again: your browser asks whether to send your words once more. If that does not help, go back. Some browsers still show them there, and some do not.");

	private static final Trouble LARGE_FILE = new Trouble("That file is too large",
			"A file of up to 32 MB can be brought in. This one is larger, so it was not taken. Nothing was changed, here or in the file. Check that you picked “pages.json”, the file you took out here.");

	private static final Trouble LATE_FILE = new Trouble("Please pick the file again",
			"The file was not taken, because its page was older than the opening of your space. Nothing was changed. Go to “Your data” under Settings, and pick the file there once more.");

	/** Where a page was asked for in the clear. */
	static final Trouble IN_THE_CLEAR = new Trouble("Please use https",
			"This address was asked for without encryption, so others on the way could read along. Nothing is shown and nothing is taken like that. Put “https://” in front of the address. If that does not help, ask whoever runs this server for the right one.");

	private static final Map<Integer, Trouble> BY_STATUS = Map.of(400, new Trouble("That could not be read",
			"Something in the address or in the form did not come through. Nothing was changed. Go back and try once more."),
			403,
			new Trouble("That was not taken",
					"A form is only taken from Tideline’s own pages, so that no other site can act in your name. Nothing was changed. Go back, load the page again and send it from there."),
			404,
			new Trouble("Nothing here",
					"There is no page at this address. It may have been deleted, or the address may be mistyped."),
			405,
			new Trouble("Not in this way",
					"This address cannot be used like that. Nothing was changed. Go back and use the links and buttons on the page."),
			409,
			new Trouble("Changed meanwhile",
					"Another tab or another device changed or deleted something at the same moment. What you sent was not kept. Go back to look for your words: some browsers still show them there, and some do not."),
			413,
			new Trouble("Too much at once",
					"What was sent is more than can be taken in one go. Nothing was changed. Go back to look for your words: some browsers still show them there, and some do not. Then try again with a shorter text."),
			503, new Trouble("Busy for a moment",
					"There is a lot going on. Nothing was changed. Wait a few seconds, then try again. If you were writing, keep that page open."));

	/** The same where a file was sent, and no words. */
	static Trouble ofFile(int status) {
		return switch (status) {
			case 403 -> LATE_FILE;
			case 413 -> LARGE_FILE;
			default -> of(status);
		};
	}

	static Trouble of(int status) {
		return Objects.requireNonNullElse(BY_STATUS.get(status), (status < 500) ? BY_STATUS.get(400) : UNKNOWN);
	}

}
