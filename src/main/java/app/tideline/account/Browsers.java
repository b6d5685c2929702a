package app.tideline.account;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;

/** Which kind of browser a request came from, in words a person can tell theirs by. */
final class Browsers {

	/** What many call themselves comes after what only one of them does. */
	private static final List<String[]> NAMES = List.of(new String[] { "Firefox/", "Firefox" },
			new String[] { "FxiOS/", "Firefox" }, new String[] { "Edg/", "Edge" }, new String[] { "EdgA/", "Edge" },
			new String[] { "EdgiOS/", "Edge" }, new String[] { "OPR/", "Opera" }, new String[] { "OPT/", "Opera" },
			new String[] { "SamsungBrowser/", "Samsung Internet" }, new String[] { "CriOS/", "Chrome" },
			new String[] { "Chrome/", "Chrome" }, new String[] { "Safari/", "Safari" });

	private static final List<String[]> SYSTEMS = List.of(new String[] { "Android", "Android" },
			new String[] { "iPhone", "iPhone" }, new String[] { "iPad", "iPad" }, new String[] { "Windows", "Windows" },
			new String[] { "Mac OS X", "Mac" }, new String[] { "CrOS", "ChromeOS" }, new String[] { "Linux", "Linux" });

	private Browsers() {
	}

	static String kind(HttpServletRequest request) {
		String userAgent = request.getHeader(HttpHeaders.USER_AGENT);
		if (userAgent == null) {
			return "A browser";
		}
		return find(NAMES, userAgent, "A browser") + " on " + find(SYSTEMS, userAgent, "some device");
	}

	private static String find(List<String[]> words, String userAgent, String otherwise) {
		return words.stream()
			.filter((word) -> userAgent.contains(word[0]))
			.map((word) -> word[1])
			.findFirst()
			.orElse(otherwise);
	}

}
