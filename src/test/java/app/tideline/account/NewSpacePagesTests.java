package app.tideline.account;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.server.ResponseStatusException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The page on which a space is made. */
class NewSpacePagesTests extends PagesTests {

	@Test
	void saysBeforeAndNotAfterThatNobodyCanResetAPassphrase() {
		HttpResponse<String> page = get("/new");
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body().indexOf("Nobody can reset your passphrase")).isPositive()
			.isLessThan(page.body().indexOf("<form method=\"post\" action=\"/new\""));
		assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
	}

	@Test
	void makingOneOffersARecoveryCodeAndSetsACookieThatEndsWithTheBrowser() {
		HttpResponse<String> answer = post("/new", form("name", freshName(), "passphrase", PASSPHRASE,
				"passphrase-again", PASSPHRASE, "zone", "Australia/Lord_Howe", "understood", "true"));
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/recovery-code");
		assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).startsWith("tideline=")
			.contains("HttpOnly", "SameSite=Strict", "Path=/")
			.doesNotContain("Expires", "Max-Age", "Domain");
		assertThat(space(cookie(answer)).settings().zone()).isEqualTo(ZoneId.of("Australia/Lord_Howe"));
	}

	@Test
	void everythingThatIsMissingIsSaidBesideItsField() {
		HttpResponse<String> page = post("/new", "");
		assertThat(page.statusCode()).isEqualTo(422);
		assertThat(page.body()).contains("<title>Error: ", "id=\"name-error\"", "id=\"passphrase-error\"",
				"id=\"understood-error\"", "href=\"#name\"", "href=\"#passphrase\"", "aria-invalid=\"true\"");
	}

	@Test
	void whatIsWrongStandsFirstAndWhatWasReadBeforeIsFolded() {
		assertThat(get("/new").body()).contains("<h2>Before you choose a passphrase</h2>").doesNotContain("<summary>");
		assertThat(post("/new", "").body()).containsSubsequence("There is a problem", "<h1>",
				"<summary>Before you choose a passphrase</summary>", "Nobody can reset your passphrase",
				"<form method=\"post\" action=\"/new\"");
	}

	@Test
	void whatWasTypedIsKeptButNeverAPassphrase() {
		HttpResponse<String> page = post("/new", form("name", "Samphire & Sons", "passphrase", PASSPHRASE,
				"passphrase-again", "quiet harbour before eight", "zone", "Europe/Paris", "understood", "true"));
		assertThat(page.statusCode()).isEqualTo(422);
		assertThat(page.body()).contains("value=\"Samphire &amp; Sons\"", "id=\"passphrase-again-error\"",
				"value=\"Europe/Paris\"", "checked=\"checked\"");
		assertThat(page.body()).doesNotContain("quiet harbour", "before eight", "before seven");
	}

	@Test
	void aPassphraseHasTwelveCharactersOrMoreAndFiveHundredAndTwelveAtMost() {
		assertThat(passphrase("gX7#pQ2!vL9").statusCode()).isEqualTo(422);
		assertThat(passphrase("ééééééééééé").body()).contains("12 characters or more");
		String longest = "lantern otter gravel plum quilt " + "x".repeat(480);
		assertThat(passphrase(longest + "x").body()).contains("up to 512 characters");
		for (int signs : new int[] { 10_000, 20_000 }) {
			HttpResponse<String> far = passphrase("x".repeat(signs));
			assertThat(far.statusCode()).isEqualTo(422);
			assertThat(far.body()).contains("This passphrase is too long. Please use up to 512 characters.");
		}
		assertThat(passphrase(longest).statusCode()).isEqualTo(302);
		assertThat(passphrase("🌊🐚⛵🦀🌙🐟🪸🐙🌴🍋🎈🧭").statusCode()).isEqualTo(302);
	}

	@Test
	void oneThatIsEasyToGuessIsRefusedWithKindAdviceBesideItsField() {
		HttpResponse<String> page = passphrase("tideline1234");
		assertThat(page.statusCode()).isEqualTo(422);
		assertThat(page.body()).contains("id=\"passphrase-error\"", "This passphrase is easy to guess.",
				"Add two or three words that have nothing to do with each other.");
		HttpResponse<String> near = post("/new", form("name", "Marisol Okonkwo", "passphrase", "marisol okonkwo",
				"passphrase-again", "marisol okonkwo", "understood", "true"));
		assertThat(near.body()).contains("It uses the name of the space").doesNotContain("marisol okonkwo");
	}

	@Test
	void oneThatWasPastedWithBlanksAroundItOpensWithoutThem() {
		String name = freshName();
		HttpResponse<String> made = post("/new", form("name", name, "passphrase", "  " + PASSPHRASE + " \r\n",
				"passphrase-again", PASSPHRASE, "understood", "true"));
		assertThat(made.statusCode()).isEqualTo(302);
		assertThat(post("/open", form("name", name, "passphrase", PASSPHRASE)).statusCode()).isEqualTo(302);
		assertThat(post("/open", form("name", name, "passphrase", PASSPHRASE + "\u00a0")).statusCode()).isEqualTo(302);
	}

	@Test
	void oneWithALineEndInTheMiddleIsSaidWhereverItIsTyped() {
		String broken = "quiet harbour\nbefore seven";
		assertThat(passphrase(broken).body()).contains("There is a line end in the middle");
		HttpResponse<String> page = post("/open", form("name", freshName(), "passphrase", broken));
		assertThat(page.statusCode()).isEqualTo(422);
		assertThat(page.body()).contains("There is a line end in the middle");
	}

	@Test
	void sixWordsAreSuggestedAndEverythingElseStaysAsItWasTyped() {
		HttpResponse<String> page = post("/new",
				form("name", "Samphire", "understood", "true", "passphrase", PASSPHRASE, "go", "words"));
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
		assertThat(page.body()).containsPattern("<p class=\"saying\">[a-z]+( [a-z]+){5}</p>")
			.contains("value=\"Samphire\"", "checked=\"checked\"")
			.doesNotContain(PASSPHRASE);
		assertThat(get("/new").body()).doesNotContain("class=\"saying\"");
	}

	@Test
	void theSuggestedWordsStayUntilTheSpaceIsMade() {
		HttpResponse<String> first = post("/new", form("name", "Samphire", "go", "words"));
		String words = hidden(first.body(), "words");
		String phrase = phrase(first.body());
		assertThat(words).doesNotContain(phrase.split(" ", 2)[0]);
		HttpResponse<String> slip = post("/new", form("name", freshName(), "words", words, "passphrase", phrase,
				"passphrase-again", phrase + "x", "understood", "true"));
		assertThat(slip.statusCode()).isEqualTo(422);
		assertThat(phrase(slip.body())).isEqualTo(phrase);
		assertThat(hidden(slip.body(), "words")).isEqualTo(words);
		HttpResponse<String> others = post("/new", form("name", "Samphire", "words", words, "go", "words"));
		assertThat(phrase(others.body())).isNotEqualTo(phrase);
		for (String made : new String[] { "x", words + "A", "lantern otter gravel plum quilt meadow" }) {
			assertThat(post("/new", form("name", "Samphire", "words", made)).body()).as(made)
				.doesNotContain("class=\"saying\"", "name=\"words\"");
		}
		assertThat(post("/new", form("name", freshName(), "words", words, "passphrase", phrase, "passphrase-again",
				phrase, "understood", "true"))
			.statusCode()).isEqualTo(302);
	}

	@Test
	void enterMakesTheSpaceAndSuggestsNothing() {
		String page = get("/new").body();
		assertThat(page.substring(page.indexOf("action=\"/new\""))).containsSubsequence(
				"<button class=\"unseen\" tabindex=\"-1\" aria-hidden=\"true\">Make my space</button>",
				"value=\"words\"");
	}

	@Test
	void aNameThatIsTakenOrTooLongIsSaid() {
		String name = freshName();
		made(name);
		String other = "meadow quilt badger seven";
		HttpResponse<String> taken = post("/new", form("name", name.toUpperCase(java.util.Locale.ROOT), "passphrase",
				other, "passphrase-again", other, "understood", "true"));
		assertThat(taken.statusCode()).isEqualTo(422);
		assertThat(taken.body()).contains("This name is taken here");
		assertThat(post("/new", form("name", "x".repeat(61))).body()).contains("up to 60 characters");
		assertThat(post("/new", form("name", "🌊".repeat(60) + "\u00a0")).body()).doesNotContain("id=\"name-error\"");
		assertThat(post("/new", form("name", "\u00a0\u200b")).body()).contains("Please give your space a name.");
		assertThat(post("/new", form("name", "x".repeat(60))).body()).doesNotContain("id=\"name-error\"");
	}

	@Test
	void aButtonThatIsPressedTwiceMakesOneSpaceAndOpensIt() {
		String name = freshName();
		made(name);
		HttpResponse<String> again = post("/new",
				form("name", name, "passphrase", PASSPHRASE, "passphrase-again", PASSPHRASE, "understood", "true"));
		assertThat(again.statusCode()).isEqualTo(302);
		assertThat(again.headers().firstValue("Location").orElseThrow()).endsWith("/recovery-code");
	}

	@Test
	void makingOneWhereAnotherIsOpenLocksThatOne() {
		String before = made(freshName());
		HttpResponse<String> answer = post("/new", form("name", freshName(), "passphrase", PASSPHRASE,
				"passphrase-again", PASSPHRASE, "understood", "true"), "Cookie", before);
		assertThat(cookie(answer)).isNotEqualTo(before);
		assertThat(this.spaces.current(before.split("=", 2)[1])).isEmpty();
	}

	@Test
	void aZoneThatDoesNotExistIsLeftOut() {
		HttpResponse<String> answer = post("/new", form("name", freshName(), "passphrase", PASSPHRASE,
				"passphrase-again", PASSPHRASE, "zone", "Mars/Olympus", "understood", "true"));
		assertThat(space(cookie(answer)).settings().zone()).isNull();
	}

	@Test
	void bodiesThatAreNoFormAreRefusedWithAPage() {
		assertThat(post("/new", "name=%C3%28").statusCode()).isEqualTo(400);
		assertThat(post("/new", "name=%4").statusCode()).isEqualTo(400);
		assertThat(post("/new", "passphrase=%ff").statusCode()).isEqualTo(400);
		assertThat(post("/new", "%00=name").statusCode()).isEqualTo(400);
		HttpResponse<String> large = post("/new", "name=" + "x".repeat(64 * 1024));
		assertThat(large.statusCode()).isEqualTo(413);
		assertThat(large.body()).contains("Too much at once");
		assertThat(send(request("/new").header("Content-Type", "application/json")
			.header("Sec-Fetch-Site", "same-origin")
			.POST(BodyPublishers.ofString("{}"))).statusCode()).isEqualTo(415);
	}

	@Test
	void theAddressIsNotReadForFields() {
		HttpResponse<String> answer = post("/new?name=Harbour", "");
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).doesNotContain("Harbour");
	}

	@Test
	void anOperatorCanCloseTheDoor() throws Exception {
		NewSpaceController closed = new NewSpaceController(Mockito.mock(Spaces.class), new AccountProperties(false),
				Mockito.mock(NewPassphrase.class), Mockito.mock(SuggestedWords.class));
		ExtendedModelMap model = new ExtendedModelMap();
		assertThat(closed.form(model)).isEqualTo("account/new");
		assertThat(model).containsEntry("closed", true);
		try (FormBody form = new FormBody(new byte[0])) {
			assertThatExceptionOfType(ResponseStatusException.class).isThrownBy(() -> closed.make(form, "", "", "", "",
					"", null, new MockHttpServletRequest(), new MockHttpServletResponse(), model));
		}
	}

	private HttpResponse<String> passphrase(String typed) {
		return post("/new",
				form("name", freshName(), "passphrase", typed, "passphrase-again", typed, "understood", "true"));
	}

}
