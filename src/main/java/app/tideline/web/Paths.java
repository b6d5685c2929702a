package app.tideline.web;

import java.util.List;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Every path this application answers, in one place. What is not listed is refused,
 * whatever controllers there may be.
 */
final class Paths {

	/** Open to everybody. Where an opening is valid, some of them show more. */
	static final List<String> PUBLIC = List.of("/", "/guide", "/guide/{n}", "/guide/{n}/exercise", "/questions",
			"/questions/{n}", "/search", "/help", "/reasons", "/about", "/privacy", "/before-you-start", "/new",
			"/open", "/recover", "/exit", "/check-in");

	/** Behind the key, each with everything below it. */
	static final List<String> PRIVATE = List.of("/today", "/made", "/walk", "/journal", "/check-ins", "/reminders",
			"/take-along", "/settings", "/passphrase", "/recovery-code", "/places", "/new-key", "/your-data", "/lock",
			"/stay");

	static final List<String> STATIC = List.of("/css/**", "/js/**", "/img/**", "/robots.txt");

	/** Reached only by a forward from within, never by a request. */
	static final String SEND_AGAIN = "/send-again";

	static final String OPEN = "/open";

	static final String EXIT = "/exit";

	/**
	 * Forms that are never asked for a token: a passphrase proves more, anybody may lock
	 * or leave, from however old a page, and a search changes nothing. What is looked for
	 * may be help, so it is answered at once, even where an opening has ended since.
	 */
	private static final List<String> WITHOUT_TOKEN = List.of("/new", OPEN, "/recover", "/lock", EXIT, "/search");

	/** Pages with fields for a passphrase or a code, signed out too. */
	static final List<String> TAKING_SECRETS = List.of("/new", OPEN, "/recover");

	/** Forms that hold a passphrase or a code, and never the words of another form. */
	private static final List<String> WITHOUT_WORDS = List.of("/new", "/recover", "/passphrase", "/recovery-code",
			"/recovery-code/keep", "/new-key", "/your-data/plain", "/your-data/sealed", "/your-data/delete");

	private static final Pattern FILES = Pattern.compile("/(css|js|img)/.+|/robots\\.txt");

	private static final Pattern HASHED_FILE = Pattern.compile("/(css|js|img)/.+-[0-9a-f]{32}\\.[a-z0-9]+");

	private Paths() {
	}

	static boolean isPrivate(String path) {
		return PRIVATE.stream().anyMatch((root) -> path.equals(root) || path.startsWith(root + "/"));
	}

	static boolean isStatic(String path) {
		return FILES.matcher(path).matches();
	}

	/** Whether the name of the file changes with its content. */
	static boolean isHashedFile(String path) {
		return HASHED_FILE.matcher(path).matches();
	}

	static boolean isOpenToAnyForm(String path) {
		return WITHOUT_TOKEN.contains(path);
	}

	static boolean isWithoutWords(String path) {
		return WITHOUT_WORDS.contains(path);
	}

	/**
	 * "I'm in danger now": neither a passphrase nor a form that is too old stands between
	 * a person and that answer. Nothing is kept then.
	 */
	static boolean isCallForHelp(HttpServletRequest request) {
		return request.getMethod().equals("POST") && request.getServletPath().equals("/check-in")
				&& "danger".equals(request.getParameter("go"));
	}

}
