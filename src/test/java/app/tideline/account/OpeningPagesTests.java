package app.tideline.account;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import app.tideline.vault.Busy;
import app.tideline.vault.Ids;
import app.tideline.vault.Passphrase;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentMatchers;
import org.mockito.BDDMockito;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ExtendedModelMap;

import static org.assertj.core.api.Assertions.assertThat;

/** The page on which a space is opened, and locking. */
class OpeningPagesTests extends PagesTests {

	@Autowired
	private JdbcClient jdbc;

	@Test
	void nameAndPassphraseOpenItAndLandOnToday() {
		String name = freshName();
		made(name);
		HttpResponse<String> answer = open(name, PASSPHRASE);
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/open");
		assertThat(space(cookie(answer)).settings().idleMinutes()).isEqualTo(10);
	}

	@Test
	void anUnknownNameAndAWrongPassphraseCannotBeToldApart() {
		String known = freshName();
		made(known);
		HttpResponse<String> wrong = open(known, "quiet harbour before eight");
		HttpResponse<String> unknown = open(freshName(), PASSPHRASE);
		assertThat(unknown.statusCode()).isEqualTo(wrong.statusCode()).isEqualTo(422);
		assertThat(unknown.body()).hasSameSizeAs(wrong.body());
		assertThat(headers(unknown)).isEqualTo(headers(wrong)).doesNotContainKey("set-cookie");
		assertThat(wrong.body()).contains(known, "id=\"passphrase-error\"", "<title>Error: ")
			.doesNotContain("before eight");
	}

	@Test
	void lockingWhatIsLockedAlreadySaysThatItIs() {
		HttpResponse<String> answer = post("/lock", "");
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/open?locked");
		assertThat(get("/open?locked").body()).contains("It is locked now.").doesNotContain("is deleted");
		assertThat(get("/open").body()).doesNotContain("It is locked now.", "<title>Error: ");
	}

	@Test
	void emptyFieldsAreSaidBesideThem() {
		HttpResponse<String> page = open(" ", "");
		assertThat(page.statusCode()).isEqualTo(422);
		assertThat(page.body()).contains("id=\"name-error\"", "id=\"passphrase-error\"");
	}

	@Test
	void tooManyWrongTriesSayWhenToComeBack() {
		String name = freshName();
		for (int time = 0; time < 4; time++) {
			assertThat(open(name, "quiet harbour before eight").statusCode()).isEqualTo(422);
		}
		HttpResponse<String> waiting = open(name, PASSPHRASE);
		assertThat(waiting.statusCode()).isEqualTo(429);
		assertThat(waiting.headers().firstValue("Retry-After").orElseThrow()).containsOnlyDigits();
		assertThat(waiting.body()).contains("Too many tries for this name", "role=\"alert\"")
			.as("nobody typed anything wrong")
			.doesNotContain("<title>Error: ", "There is a problem", "aria-invalid", "id=\"passphrase-error\"");
	}

	@Test
	void lockingEndsTheOpeningAndTakesTheCookieBack() {
		String cookie = made(freshName());
		HttpResponse<String> answer = post("/lock", form("csrf", space(cookie).csrf()), "Cookie", cookie);
		assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/open?locked");
		assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).startsWith("tideline=;")
			.contains("Max-Age=0");
		assertThat(this.spaces.current(cookie.split("=", 2)[1])).isEmpty();
		assertThat(get("/open?locked").body()).contains("It is locked now.");
	}

	@Test
	void lockingWhatIsLockedIsNothingToOpenFor() {
		HttpResponse<String> answer = post("/lock", form("csrf", "x", "binding", "y"));
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/open?locked");
	}

	@Test
	void openingAgainInTheSameBrowserEndsTheOpeningBefore() {
		String name = freshName();
		String before = made(name);
		HttpResponse<String> answer = post("/open", form("name", name, "passphrase", PASSPHRASE), "Cookie", before);
		assertThat(cookie(answer)).isNotEqualTo(before);
		assertThat(this.spaces.current(before.split("=", 2)[1])).isEmpty();
	}

	@Test
	void whoIsInGoesToToday() {
		String cookie = made(freshName());
		HttpResponse<String> page = get("/open", "Cookie", cookie);
		assertThat(page.headers().firstValue("Refresh")).hasValue("0;url=/today");
		assertThat(page.body()).contains("Your space is open", "href=\"/today\"");
	}

	@Test
	void nobodyIsToldThatASpaceIsLockedWhichIsOpen() {
		String cookie = made(freshName());
		HttpResponse<String> answer = get("/open?locked", "Cookie", cookie);
		assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/open?locked");
		assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).startsWith("tideline=;");
		assertThat(this.spaces.current(cookie.split("=", 2)[1])).isEmpty();
	}

	@Test
	void lockLocksFromHoweverOldAPage() {
		String name = freshName();
		OpenSpace before = space(made(name));
		String cookie = cookie(open(name, PASSPHRASE));
		HttpResponse<String> answer = post("/lock", form("csrf", before.csrf(), "binding", before.binding()), "Cookie",
				cookie);
		assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/open?locked");
		assertThat(this.spaces.current(cookie.split("=", 2)[1])).isEmpty();
	}

	@Test
	void aFormFromBeforeTheSpaceWasOpenedIsTakenOnce() {
		String name = freshName();
		String before = made(name);
		OpenSpace space = space(before);
		String[] sent = { "csrf", space.csrf(), "operation", Ids.next().toString(), "binding", space.binding(), "text",
				"We talked.", "day", "2024-02-29", "passphrase-new", PASSPHRASE };
		String page = post("/journal/new", form(sent), "Cookie", before).headers().firstValue("Location").orElseThrow();
		String cookie = cookie(open(name, PASSPHRASE));

		HttpResponse<String> again = post("/journal/new", form(sent), "Cookie", cookie);
		assertThat(again.statusCode()).isEqualTo(403);
		assertThat(again.body())
			.contains("<h1>One more step</h1>", "Nothing is saved yet.", "action=\"/journal/new\"", "We talked.",
					"29 February 2024</dd>", "What you don’t keep is gone from here.", "Don’t keep these words</a>")
			.doesNotContain(PASSPHRASE, "value=\"" + space.csrf() + "\"");
		String form = again.body().substring(again.body().indexOf("action=\"/journal/new\""));
		for (int field = 0; field < 6; field += 2) {
			sent[field + 1] = hidden(form, sent[field]);
		}
		HttpResponse<String> taken = post("/journal/new", form(sent), "Cookie", cookie);
		assertThat(taken.headers().firstValue("Location")).as("it was saved before").hasValue(page);
	}

	@Test
	void whatSomebodyBeganAsAReaderIsTheirsOnceTheyAreIn() {
		String cookie = made(freshName());
		HttpResponse<String> answer = post("/check-in", form("step", "now", "ft.good", "a long walk"), "Cookie",
				cookie);
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.body()).contains("action=\"/check-in\"", "name=\"ft.good\" value=\"a long walk\"");
	}

	@Test
	void aFormOfAnotherSpaceIsNotSentAgain() {
		OpenSpace theirs = space(made(freshName()));
		HttpResponse<String> answer = post("/journal/new",
				form("csrf", theirs.csrf(), "binding", theirs.binding(), "text", "not for you to read"), "Cookie",
				made(freshName()));
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.body()).contains("That form was made in another space").doesNotContain("not for you");
	}

	@Test
	void aFormThatFoundTheSpaceLockedComesAlongAndGoesThrough() {
		String name = freshName();
		String cookie = made(name);
		OpenSpace space = space(cookie);
		String words = "We talked.\r\nTen minutes, \"calm\" & <quiet>.";
		String[] sent = { "csrf", space.csrf(), "operation", Ids.next().toString(), "binding", space.binding(), "text",
				words, "day", "2024-02-29" };
		this.spaces.lock(space);

		HttpResponse<String> locked = post("/journal/new", form(sent), "Cookie", cookie);
		assertThat(locked.statusCode()).isEqualTo(401);
		assertThat(locked.body()).contains("Your words are still here");
		assertThat(locked.headers().firstValue("Cache-Control")).contains("no-store");

		HttpResponse<String> mistyped = post("/open", form("name", name, "passphrase", "quiet harbour before eight",
				"carried", hidden(locked.body(), "carried")));
		assertThat(mistyped.statusCode()).isEqualTo(422);
		assertThat(List.of(locked.body(), mistyped.body())).as("nobody reads on what is locked")
			.noneMatch((page) -> page.contains("quiet&gt;") || page.contains("Ten minutes")
					|| page.contains(space.binding()));

		HttpResponse<String> back = post("/open",
				form("name", name, "passphrase", PASSPHRASE, "carried", hidden(mistyped.body(), "carried")));
		assertThat(back.statusCode()).isEqualTo(200);
		assertThat(back.body()).contains("You are back in", "action=\"/journal/new\"", "&lt;quiet&gt;", "Save it now");
		assertThat(back.headers().firstValue("Cache-Control")).contains("no-store");
		String brought = back.body().substring(back.body().indexOf("action=\"/journal/new\""));
		assertThat(hidden(brought, "operation")).isEqualTo(sent[3]);
		assertThat(hidden(brought, "binding")).isEqualTo(space.binding());
		OpenSpace reopened = space(cookie(back));
		assertThat(reopened.hasCsrf(hidden(brought, "csrf"))).isTrue();

		sent[1] = reopened.csrf();
		HttpResponse<String> saved = post("/journal/new", form(sent), "Cookie", cookie(back));
		assertThat(saved.statusCode()).isEqualTo(302);
		assertThat(saved.headers().firstValue("Location").orElseThrow()).contains("/journal/");
	}

	@Test
	void whatIsBroughtAlongIsNamedByWhatItDoes() {
		String name = freshName();
		OpenSpace space = space(made(name));
		Map<String, String> expected = Map.of("/journal/0198a-b/delete", "Delete it now", "/journal/0198a-b/edit",
				"Save it now", "/reminders", "Save it now", "/settings", "Save it now", "/check-in", "Go on",
				"/reminders/pause", "Go on");
		expected.forEach((path, words) -> {
			HttpResponse<String> back = post("/open", form("name", name, "passphrase", PASSPHRASE, "carried",
					waiting(path, "binding", space.binding(), "version", "0")));
			assertThat(back.body()).as(path).contains("action=\"" + path + "\"", ">" + words + "</button>");
			assertThat(back.body().contains("Nothing is deleted yet")).isEqualTo(words.startsWith("Delete"));
			assertThat(back.body().contains("saved yet")).isEqualTo(words.startsWith("Save"));
		});
	}

	@Test
	void thePageAfterOpeningIsAMembersPage() {
		String name = freshName();
		OpenSpace space = space(made(name));
		String page = post("/open", carried(name, PASSPHRASE, "binding", space.binding(), "text", "some words")).body();
		assertThat(page).contains("data-idle-minutes=\"10\"", "data-unsaved=\"true\"", "action=\"/lock\"",
				"/js/bfcache-", "/js/idle-");
		String dropped = post("/open", carried(name, PASSPHRASE, "binding", "theirs", "text", "some words")).body();
		assertThat(dropped).contains("data-idle-minutes=\"10\"", "action=\"/lock\"").doesNotContain("some words");
	}

	@Test
	void aFormOfAnotherSpaceIsDroppedAndThatIsSaid() {
		OpenSpace theirs = space(made(freshName()));
		String name = freshName();
		made(name);
		HttpResponse<String> back = post("/open",
				carried(name, PASSPHRASE, "binding", theirs.binding(), "text", "not for you to read"));
		assertThat(back.statusCode()).isEqualTo(200);
		assertThat(back.body()).contains("made in another space").doesNotContain("not for you");
	}

	@Test
	void whatCanBeReadOfAFormIsShownAndAnEmptyListIsNot() {
		String name = freshName();
		OpenSpace space = space(made(name));
		String settings = post("/open", form("name", name, "passphrase", PASSPHRASE, "carried", waiting("/settings",
				"binding", space.binding(), "partner", "Sam", "minutes", "30", "exit", "rain.example")))
			.body();
		assertThat(settings)
			.contains("<dt class=\"soft\">How your partner is named</dt>", "dir=\"auto\">Sam</dd>",
					"dir=\"auto\">rain.example</dd>", "Leave it as it is</a>")
			.doesNotContain(">30</dd>");
		String bare = post("/open", form("name", name, "passphrase", PASSPHRASE, "carried",
				waiting("/reminders/pause", "binding", space.binding(), "weeks", "2")))
			.body();
		assertThat(bare).contains("Leave it as it is</a>").doesNotContain("<dl class=\"card", "gone from here");
		assertThat(new Carried("/made", Map.of("a", List.of("one word", "word", " "))).shown())
			.extracting(Carried.Shown::value)
			.containsExactly("one word");
		assertThat(new Carried.Shown("Title", "some words")).hasToString("Shown");
	}

	@Test
	void theOpeningPageSaysWhatToPressNext() {
		Map.of("/journal/new", "then press “Save it now”.", "/check-in", "then press “Go on”.",
				"/journal/0198a-b/delete", "then say whether to delete it.")
			.forEach((path,
					words) -> assertThat(
							post("/open", form("name", freshName(), "carried", waiting(path, "binding", "b"))).body())
						.contains("Open your space again, " + words));
	}

	@Test
	void aFormIsCarriedToOurOwnPathsOnly() {
		for (String path : List.of("//elsewhere.example", "https://elsewhere.example", "/\t/elsewhere.example",
				"/\\elsewhere.example", "javascript:x", "/a/../b", "")) {
			assertThat(Carried.brought(waiting(path, "binding", "b"), this.seal)).as(path).isNull();
		}
		String ours = waiting("/journal/0198a-b/edit", "binding", "b");
		assertThat(Carried.brought(ours, this.seal)).isNotNull();
		for (String made : List.of("", "b", "!", ours.substring(1), ours + "A",
				this.seal.seal("another form", new Carried("/today", Map.of("binding", List.of("b")))))) {
			assertThat(Carried.brought(made, this.seal)).as(made).isNull();
		}
	}

	@Test
	void aPassphraseIsNeverCarriedAndWordsAreNeverLogged() {
		Carried carried = Carried.sent("/settings/passphrase",
				Map.of("binding", new String[] { "b" }, "passphrase-new", new String[] { PASSPHRASE }));
		assertThat(Objects.requireNonNull(carried).fields()).containsOnlyKeys("binding");
		assertThat(carried).hasToString("Carried[/settings/passphrase]");
	}

	@Test
	void aBusyMomentKeepsWhatIsCarried() throws Exception {
		Spaces busy = Mockito.mock(Spaces.class);
		BDDMockito.given(busy.open(ArgumentMatchers.any(), ArgumentMatchers.any(Passphrase.class),
				ArgumentMatchers.any(), ArgumentMatchers.any()))
			.willThrow(new Busy());
		MockHttpServletResponse response = new MockHttpServletResponse();
		ExtendedModelMap model = new ExtendedModelMap();
		String brought = waiting("/journal/new", "binding", "b", "text", "still here");
		byte[] body = form("name", "Harbour", "passphrase", PASSPHRASE)
			.getBytes(java.nio.charset.StandardCharsets.UTF_8);
		try (FormBody form = new FormBody(body)) {
			String view = new OpeningController(busy, this.seal).open(form, null, "Harbour", brought, "", null,
					new MockHttpServletRequest(), response, model);
			assertThat(view).isEqualTo("account/open");
		}
		assertThat(response.getStatus()).isEqualTo(503);
		assertThat(response.getHeader("Retry-After")).isEqualTo(Long.toString(new Busy().retryAfter().toSeconds()));
		assertThat(model.get("carried")).isInstanceOfSatisfying(String.class,
				(kept) -> assertThat(Objects.requireNonNull(Carried.brought(kept, this.seal)).words())
					.isEqualTo("still here"));
	}

	/** As a browser does that goes back to a page which answered a form. */
	@Test
	void whatOpenedASpaceOnceOpensItNoSecondTime() {
		String name = freshName();
		OpenSpace space = space(made(name));
		String waiting = waiting("/journal/new", "binding", space.binding(), "text", "some words");
		String mistyped = post("/open", form("name", name, "passphrase", "quiet harbour before eight")).body();
		String sent = form("name", name, "passphrase", PASSPHRASE, "carried", waiting, "operation",
				hidden(mistyped, "operation"));
		HttpResponse<String> opened = post("/open", sent);
		assertThat(opened.statusCode()).isEqualTo(200);
		assertThat(post("/open", sent).statusCode()).as("the button was pressed twice").isEqualTo(200);
		this.jdbc.sql("update operation set made_at = made_at - interval '11' second where account_id = ?")
			.param(space.id())
			.update();
		HttpResponse<String> again = post("/open", sent);
		assertThat(again.statusCode()).isEqualTo(409);
		assertThat(again.headers().map()).doesNotContainKey("set-cookie");
		assertThat(again.body()).contains("This page was sent before").doesNotContain("some words");
		HttpResponse<String> typed = post("/open", form("name", name, "passphrase", PASSPHRASE, "carried",
				hidden(again.body(), "carried"), "operation", hidden(again.body(), "operation")));
		assertThat(typed.body()).contains("You are back in", "some words");
	}

	@Test
	void waitsAreSaidInWholeSeconds() {
		assertThat(Refusal.waiting(Duration.ofMillis(1)).words()).contains("wait 1 second,");
		assertThat(Refusal.waiting(Duration.ofMillis(1001)).words()).contains("wait 2 seconds,");
	}

	private HttpResponse<String> open(String name, String passphrase) {
		return post("/open", form("name", name, "passphrase", passphrase));
	}

	private String carried(String name, String passphrase, String... fields) {
		return form("name", name, "passphrase", passphrase, "carried", waiting("/journal/new", fields));
	}

	private static Map<String, List<String>> headers(HttpResponse<String> answer) {
		Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
		headers.remove("date");
		return headers;
	}

}
