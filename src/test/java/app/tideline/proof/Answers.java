package app.tideline.proof;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

	/** A line that brings the cookie of an opening, over plain HTTP on this machine. */
	private static final Pattern GIVEN = Pattern
		.compile("tideline=[A-Za-z0-9_-]{64}; Path=/; HttpOnly; SameSite=Strict");

	/** The line that takes it back. */
	private static final String TAKEN_BACK = "tideline=; Path=/; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly; SameSite=Strict";

	private Answers() {
	}

	/** An answer that may be somebody's own: kept nowhere, and without a cookie. */
	static void assertPrivate(Answer answer) {
		assertHeaders(answer);
		assertThat(answer.all("Cache-Control")).as("%s", answer).containsExactly("no-store");
		assertThat(answer.all("X-Robots-Tag")).as("%s", answer).containsExactly("noindex, nofollow, noarchive");
		assertThat(others(answer)).as("%s", answer)
			.isSubsetOf("x-robots-tag", "location", "set-cookie", "retry-after", "refresh", "allow");
		assertNoCookie(answer);
	}

	/** Gives none; at most one that came is taken back. */
	static void assertNoCookie(Answer answer) {
		assertThat(answer.all("Set-Cookie")).as("%s", answer).isSubsetOf(TAKEN_BACK);
	}

	static void assertCookieGiven(Answer answer) {
		assertThat(ofOpening(answer)).as("%s", answer).singleElement().asString().matches(GIVEN);
	}

	static void assertCookieTakenBack(Answer answer) {
		assertThat(ofOpening(answer)).as("%s", answer).containsExactly(TAKEN_BACK);
	}

	private static List<String> ofOpening(Answer answer) {
		return answer.all("Set-Cookie").stream().filter((line) -> line.startsWith("tideline=")).toList();
	}

	/** A page of its own for whoever has another cookie. */
	static void assertVariesByCookie(Answer answer) {
		assertThat(vary(answer)).as("%s", answer).contains("cookie");
	}

	/** The headers that everything has, each of them once, and what its text is in. */
	static void assertHeaders(Answer answer) {
		Routes.headers()
			.forEach(
					(name, value) -> assertThat(answer.all(name)).as("%s: %s", answer, name).isEqualTo(List.of(value)));
		assertThat(answer.all("Cache-Control")).as("%s", answer).hasSize(1);
		assertThat(vary(answer)).as("%s", answer).isSubsetOf("cookie", "accept-encoding");
		if (!answer.body().isEmpty()) {
			assertThat(answer.all("Content-Type")).as("%s", answer)
				.singleElement()
				.asString()
				.matches("(text/(html|css|javascript|plain)|image/svg\\+xml);charset=UTF-8");
		}
	}

	private static Set<String> vary(Answer answer) {
		return answer.all("Vary")
			.stream()
			.flatMap((line) -> Stream.of(line.split(",", -1)))
			.map((name) -> name.strip().toLowerCase(Locale.ROOT))
			.collect(Collectors.toSet());
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
