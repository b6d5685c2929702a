package app.tideline.proof;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import app.tideline.web.Routes;

import static org.assertj.core.api.Assertions.assertThat;

/** What stands around every answer, to the letter. */
final class Answers {

	private static final Set<String> ALWAYS = Routes.headers()
		.keySet()
		.stream()
		.map((name) -> name.toLowerCase(Locale.ROOT))
		.collect(Collectors.toUnmodifiableSet());

	/** What may stand there besides, and says nothing about anybody. */
	private static final Set<String> TRANSPORT = Set.of("date", "connection", "keep-alive", "content-length",
			"transfer-encoding", "content-type", "content-language", "vary", "cache-control");

	private Answers() {
	}

	/** An answer that may be somebody's own: kept nowhere, and without a cookie. */
	static void assertPrivate(Answer answer) {
		assertHeaders(answer);
		assertThat(answer.all("Cache-Control")).as("%s", answer).containsExactly("no-store");
		assertThat(answer.all("X-Robots-Tag")).as("%s", answer).containsExactly("noindex, nofollow, noarchive");
		assertThat(others(answer)).as("%s", answer).isSubsetOf("x-robots-tag", "location", "set-cookie", "retry-after");
		assertThat(answer.all("Set-Cookie")).as("%s", answer)
			.allSatisfy((cookie) -> assertThat(cookie).startsWith("tideline=;").contains("Max-Age=0"));
	}

	/** The headers that everything has, each of them once. */
	static void assertHeaders(Answer answer) {
		Routes.headers()
			.forEach(
					(name, value) -> assertThat(answer.all(name)).as("%s: %s", answer, name).isEqualTo(List.of(value)));
		assertThat(answer.all("Cache-Control")).as("%s", answer).hasSize(1);
	}

	/** What else there is. */
	static Set<String> others(Answer answer) {
		Set<String> others = new TreeSet<>(
				answer.headers().keySet().stream().map((name) -> name.toLowerCase(Locale.ROOT)).toList());
		others.removeAll(ALWAYS);
		others.removeAll(TRANSPORT);
		return others;
	}

}
