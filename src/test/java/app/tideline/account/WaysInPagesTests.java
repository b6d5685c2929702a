package app.tideline.account;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The ways into a space and back, as pages. */
class WaysInPagesTests extends PagesTests {

	private static final String OTHER = "lantern otter gravel plum";

	private static final Pattern GROUP = Pattern.compile("<span>([0-9A-Z*~$=]{1,4})</span>");

	@Autowired
	private JdbcClient jdbc;

	private final String name = freshName();

	@Test
	void whoHasMadeASpaceIsShownACodeWithoutTypingThePassphraseAgain() {
		String cookie = made(this.name);
		assertThat(get("/recovery-code", "Cookie", cookie).body())
			.contains("Your space is ready", "Without either, nobody can open it again.", "Not now")
			.doesNotContain("name=\"passphrase\"");
		HttpResponse<String> shown = send(cookie, "/recovery-code");
		assertThat(shown.statusCode()).isEqualTo(200);
		assertThat(shown.headers().firstValue("Cache-Control")).contains("no-store");
		assertThat(shown.body()).contains("<title>Sheet · Tideline</title>");
		assertThat(code(shown)).matches("([0-9A-Z]{4}-){8}.");
		assertThat(shown.body().split("role=\"listitem\"", -1)).as("nine groups that can be counted").hasSize(10);
	}

	@Test
	void aCodeThatWasShownAndNotConfirmedOpensNothing() {
		String cookie = made(this.name);
		String code = code(send(cookie, "/recovery-code"));
		assertThat(recover(code, OTHER).statusCode()).isEqualTo(422);
		assertThat(get("/recovery-code", "Cookie", cookie).body()).contains("Your space is ready");
	}

	@Test
	void itIsKeptOnceTwoGroupsOfItWereTyped() {
		String cookie = made(this.name);
		HttpResponse<String> shown = send(cookie, "/recovery-code");
		String pending = hidden(shown.body(), "pending");
		String[] groups = code(shown).split("-", -1);
		HttpResponse<String> check = send(cookie, "/recovery-code/check", "pending", pending);
		assertThat(check.body()).contains("The third group", "The seventh group").doesNotContain(groups[2], groups[6]);
		HttpResponse<String> wrong = send(cookie, "/recovery-code/keep", "pending", pending, "code-third", groups[2],
				"code-seventh", groups[5] + "0");
		assertThat(wrong.statusCode()).isEqualTo(422);
		assertThat(wrong.body())
			.contains("id=\"code-seventh-error\"", "That is not the seventh group.", "value=\"" + groups[2] + "\"",
					"value=\"" + groups[5] + "0\"")
			.doesNotContain("id=\"code-third-error\"");
		assertThat(send(cookie, "/recovery-code/keep", "pending", pending, "code-third", " ").body())
			.contains("Please type the third group.", "Please type the seventh group.")
			.doesNotContain("That is not");
		HttpResponse<String> kept = send(cookie, "/recovery-code/keep", "pending", pending, "code-third",
				groups[2].toLowerCase(Locale.ROOT), "code-seventh", groups[6]);
		assertThat(kept.headers().firstValue("Location").orElseThrow()).endsWith("/recovery-code?kept");
		assertThat(get("/recovery-code?kept", "Cookie", cookie).body())
			.contains("Your recovery code works from now on", "Go to Today")
			.doesNotContain("<form method=\"post\" action=\"/recovery-code\"");
		assertThat(get("/recovery-code", "Cookie", cookie).body()).contains("You have a code.", "type=\"password\"");
	}

	@Test
	void aPageOfAnotherOpeningConfirmsNothing() {
		String cookie = made(this.name);
		String pending = hidden(send(cookie, "/recovery-code").body(), "pending");
		String later = cookie(post("/open", form("name", this.name, "passphrase", PASSPHRASE)));
		for (String page : new String[] { pending, "", "x", pending.substring(2) }) {
			HttpResponse<String> answer = send(later, "/recovery-code/keep", "pending", page);
			assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/recovery-code?late");
			assertThat(send(later, "/recovery-code/check", "pending", page).headers().firstValue("Location"))
				.isEqualTo(answer.headers().firstValue("Location"));
		}
		assertThat(get("/recovery-code?late", "Cookie", later).body()).contains("Please ask for a new code.");
	}

	@Test
	void aCodeOpensTheSpaceOnceWithANewPassphraseAndClosesItElsewhere() {
		String cookie = made(this.name);
		String code = kept(cookie);
		HttpResponse<String> answer = recover(code.toLowerCase(Locale.ROOT).replace("-", " "), OTHER);
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/recovery-code?used");
		assertThat(get("/recovery-code?used", "Cookie", cookie(answer)).body()).contains("The code is used up")
			.doesNotContain("Your space is ready");
		assertThat(this.spaces.current(cookie.split("=", 2)[1])).isEmpty();
		assertThat(open(PASSPHRASE).statusCode()).isEqualTo(422);
		assertThat(open(OTHER).statusCode()).isEqualTo(302);
		HttpResponse<String> again = recover(code, "meadow quilt badger seven");
		assertThat(again.statusCode()).isEqualTo(422);
		assertThat(again.body()).contains("A code works once");
		assertThat(open(OTHER).statusCode()).isEqualTo(302);
	}

	@Test
	void aCodeThatIsUsedWhereAnotherSpaceIsOpenLocksThatOne() {
		String code = kept(made(this.name));
		String other = made(freshName());
		HttpResponse<String> answer = post("/recover",
				form("name", this.name, "code", code, "passphrase", OTHER, "passphrase-again", OTHER), "Cookie", other);
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(openCount(other)).isZero();
		assertThat(openCount(cookie(answer))).isOne();
	}

	@Test
	void anUnknownNameAndAWrongCodeCannotBeToldApart() {
		String code = kept(made(this.name));
		String other = code(send(made(freshName()), "/recovery-code"));
		HttpResponse<String> wrong = recover(this.name, other, OTHER);
		HttpResponse<String> unknown = recover(freshName(), other, OTHER);
		assertThat(unknown.statusCode()).isEqualTo(wrong.statusCode()).isEqualTo(422);
		assertThat(unknown.body()).hasSameSizeAs(wrong.body());
		assertThat(wrong.body()).contains("value=\"" + other + "\"").doesNotContain(OTHER);
		assertThat(recover(this.name, code, OTHER).statusCode()).isEqualTo(302);
	}

	@Test
	void tooManyWrongCodesMakeTheNameWaitTogetherWithWrongPassphrases() {
		String other = code(send(made(freshName()), "/recovery-code"));
		assertThat(recover(other, OTHER).statusCode()).isEqualTo(422);
		assertThat(recover(other, OTHER).statusCode()).isEqualTo(422);
		assertThat(recover(other, OTHER).statusCode()).isEqualTo(422);
		assertThat(open(OTHER).statusCode()).isEqualTo(422);
		HttpResponse<String> waiting = recover(other, OTHER);
		assertThat(waiting.statusCode()).isEqualTo(429);
		assertThat(waiting.body()).contains("Too many tries for this name").doesNotContain("There is a problem");
		assertThat(waiting.headers().firstValue("Retry-After").orElseThrow()).containsOnlyDigits();
	}

	@Test
	void whatNoCodeIsAndWhatIsMissingIsSaidBesideItsField() {
		String code = kept(made(this.name));
		String wrong = (code.charAt(0) == '7' ? "8" : "7") + code.substring(1);
		assertThat(recover(wrong, OTHER).body()).contains("A letter or a number of the code seems wrong",
				"value=\"" + wrong + "\"");
		assertThat(recover(code.substring(0, 20), OTHER).body()).contains("Something is missing in the code.");
		assertThat(recover(code + "0", OTHER).body()).contains("This is more than a code has");
		assertThat(recover("7".repeat(20_000), OTHER).body()).contains("This is more than a code has");
		assertThat(recover("", OTHER).body()).contains("Please type your recovery code.");
		assertThat(recover(" ", "", "short").body()).as("all at once")
			.contains("id=\"name-error\"", "id=\"code-error\"", "id=\"passphrase-error\"");
		assertThat(recover(" ", code, OTHER).body()).contains("Please type the name of your space.");
		assertThat(recover(code, "tideline1234").body()).contains("easy to guess", "value=\"" + code + "\"");
		assertThat(post("/recover",
				form("name", this.name, "code", code, "passphrase", OTHER, "passphrase-again", OTHER + "x"))
			.body()).contains("The two passphrases are not the same.");
		assertThat(recover(code, OTHER).statusCode()).as("nothing was spent").isEqualTo(302);
	}

	@Test
	void sixWordsCanBeSuggestedHereTooAndTheCodeStays() {
		HttpResponse<String> page = post("/recover", form("name", this.name, "code", "ab12", "go", "words"));
		assertThat(page.body()).contains("value=\"ab12\"")
			.containsPattern("<p class=\"saying\">[a-z]+( [a-z]+){5}</p>");
		HttpResponse<String> again = post("/recover",
				form("name", this.name, "code", "ab12", "words", hidden(page.body(), "words")));
		assertThat(again.statusCode()).isEqualTo(422);
		assertThat(phrase(again.body())).isEqualTo(phrase(page.body()));
		String cookie = made(this.name);
		String suggested = send(cookie, "/passphrase", "go", "words").body();
		HttpResponse<String> slip = send(cookie, "/passphrase", "words", hidden(suggested, "words"));
		assertThat(slip.statusCode()).isEqualTo(422);
		assertThat(phrase(slip.body())).isEqualTo(phrase(suggested));
	}

	@Test
	void anotherPassphraseClosesTheSpaceElsewhereAndTouchesNothingElse() {
		String here = made(this.name);
		String code = kept(here);
		String elsewhere = cookie(open(PASSPHRASE));
		assertThat(get("/passphrase", "Cookie", here).body()).contains("still opens with the old passphrase");
		HttpResponse<String> changed = change(here, PASSPHRASE, OTHER, OTHER);
		assertThat(changed.headers().firstValue("Location").orElseThrow()).endsWith("/passphrase?changed");
		assertThat(get("/passphrase?changed", "Cookie", here).statusCode()).isEqualTo(200);
		assertThat(this.spaces.current(elsewhere.split("=", 2)[1])).isEmpty();
		assertThat(open(PASSPHRASE).statusCode()).isEqualTo(422);
		assertThat(space(cookie(open(OTHER))).settings()).isEqualTo(space(here).settings());
		assertThat(recover(code, "meadow quilt badger seven").statusCode()).as("the code still works").isEqualTo(302);
	}

	@Test
	void theOldPassphraseIsAskedForAndGuessingItWaits() {
		String cookie = made(this.name);
		kept(cookie);
		HttpResponse<String> empty = change(cookie, "", "short", "short");
		assertThat(empty.statusCode()).isEqualTo(422);
		assertThat(empty.body()).contains("id=\"passphrase-error\"", "id=\"passphrase-new-error\"");
		assertThat(change(cookie, PASSPHRASE, OTHER, OTHER + "x").body()).contains("id=\"passphrase-again-error\"");
		for (int time = 0; time < 4; time++) {
			HttpResponse<String> wrong = change(cookie, "quiet harbour before eight", OTHER, OTHER);
			assertThat(wrong.statusCode()).isEqualTo(422);
			assertThat(wrong.body()).contains("That is not the passphrase of this space.").doesNotContain(OTHER);
		}
		waits(change(cookie, PASSPHRASE, OTHER, OTHER));
		for (String path : List.of("/new-key", "/recovery-code", "/your-data/plain", "/your-data/delete")) {
			waits(send(cookie, path, "passphrase", PASSPHRASE, "understood", "true"));
		}
		assertThat(open(PASSPHRASE).statusCode()).isEqualTo(429);
	}

	/** The passphrase may be right: nothing is called wrong while it is not looked at. */
	private static void waits(HttpResponse<String> response) {
		assertThat(response.statusCode()).isEqualTo(429);
		assertThat(response.headers().firstValue("Retry-After")).isPresent();
		assertThat(response.body()).contains("<h2>A short wait</h2>", "Too many tries for this name")
			.doesNotContain("There is a problem", "aria-invalid");
	}

	@Test
	void noneAtAllIsNoWrongOneHoweverOften() {
		String cookie = made(this.name);
		kept(cookie);
		for (int time = 0; time < 6; time++) {
			for (String path : List.of("/new-key", "/recovery-code", "/passphrase", "/your-data/delete")) {
				HttpResponse<String> answer = send(cookie, path, "understood", "true");
				assertThat(answer.statusCode()).as(path).isEqualTo(422);
				assertThat(answer.body()).contains("id=\"passphrase-error\"")
					.doesNotContain("That is not the passphrase");
			}
		}
		assertThat(open(PASSPHRASE).statusCode()).isEqualTo(302);
	}

	@Test
	void theSameOneOnceMoreIsNoNewOne() {
		String cookie = made(this.name);
		HttpResponse<String> same = change(cookie, PASSPHRASE, PASSPHRASE, PASSPHRASE);
		assertThat(same.statusCode()).isEqualTo(422);
		assertThat(same.body()).contains("This is the passphrase you have now.", "id=\"passphrase-new-error\"");
	}

	@Test
	void aNewCodeAsksForThePassphraseAndReplacesTheOldOneOnlyWhenConfirmed() {
		String cookie = made(this.name);
		String first = kept(cookie);
		HttpResponse<String> wrong = send(cookie, "/recovery-code", "passphrase", "quiet harbour before eight");
		assertThat(wrong.statusCode()).isEqualTo(422);
		assertThat(wrong.body()).contains("That is not the passphrase").doesNotContain("class=\"code\"");
		HttpResponse<String> shown = send(cookie, "/recovery-code", "passphrase", PASSPHRASE);
		assertThat(slots("RECOVERY", cookie)).isOne();
		String second = confirmed(cookie, shown);
		assertThat(slots("RECOVERY", cookie)).isOne();
		assertThat(recover(first, OTHER).statusCode()).isEqualTo(422);
		assertThat(recover(second, OTHER).statusCode()).isEqualTo(302);
	}

	@Test
	void aFirstCodeIsShownUnaskedOnlyWhileTheSpaceIsNew() {
		String cookie = made(this.name);
		assertThat(this.jdbc.sql("update account set created_at = dateadd('MINUTE', -11, created_at) where id = :id")
			.param("id", space(cookie).id())
			.update()).isOne();
		assertThat(get("/recovery-code", "Cookie", cookie).body()).contains("You have no code at the moment.",
				"type=\"password\"");
		assertThat(send(cookie, "/recovery-code").statusCode()).isEqualTo(422);
	}

	@Test
	void whereThereWasACodeOrThereIsANewKeyTheNextCodeAsksForThePassphrase() {
		String code = kept(made(this.name));
		String back = cookie(recover(code, OTHER));
		assertAsksForThePassphrase(back);
		String other = made(freshName());
		assertThat(get("/recovery-code", "Cookie", other).body()).contains("Your space is ready");
		assertAsksForThePassphrase(cookie(send(other, "/new-key", "passphrase", PASSPHRASE)));
		String third = made(freshName());
		assertThat(change(third, PASSPHRASE, OTHER, OTHER).statusCode()).isEqualTo(302);
		assertAsksForThePassphrase(third);
	}

	private void assertAsksForThePassphrase(String cookie) {
		assertThat(get("/recovery-code", "Cookie", cookie).body()).contains("type=\"password\"")
			.doesNotContain("Your space is ready");
		assertThat(send(cookie, "/recovery-code").statusCode()).isEqualTo(422);
	}

	@Test
	void openPlacesAreListedAndClosedOneByOneOrTogether() {
		String here = made(this.name);
		String second = cookie(open(PASSPHRASE));
		String third = cookie(open(PASSPHRASE));
		String page = get("/places", "Cookie", here).body();
		assertThat(page).contains("Opened today at", "Close all others")
			.containsOnlyOnce("class=\"tag\"")
			.containsSubsequence("this device", "name=\"place\"");
		assertThat(page).doesNotContain("Closed. It is locked there now.");
		HttpResponse<String> closed = send(here, "/places/close", "place", hidden(page, "place"));
		assertThat(closed.headers().firstValue("Location").orElseThrow()).endsWith("/places?closed");
		assertThat(get("/places?closed", "Cookie", here).body()).contains("Closed. It is locked there now.");
		assertThat(openCount(second, third)).isOne();
		assertThat(send(here, "/places/close", "place", "nothing").statusCode()).isEqualTo(302);
		assertThat(openCount(second, third)).isOne();
		assertThat(send(here, "/places/close-others").statusCode()).isEqualTo(302);
		assertThat(openCount(second, third)).isZero();
		assertThat(openCount(here)).isOne();
		assertThat(get("/places", "Cookie", here).body()).doesNotContain("Close all");
		HttpResponse<String> all = send(here, "/places/close-all");
		assertThat(all.headers().firstValue("Location").orElseThrow()).endsWith("/open?locked");
		assertThat(all.headers().firstValue("Set-Cookie").orElseThrow()).contains("Max-Age=0");
		assertThat(openCount(here)).isZero();
	}

	@Test
	void aNewKeySealsEverythingAnewClosesElsewhereAndEndsTheCode() {
		String before = made(this.name);
		String code = kept(before);
		String elsewhere = cookie(open(PASSPHRASE));
		String page = write(before);
		assertThat(send(before, "/new-key", "passphrase", OTHER).body()).contains("That is not the passphrase");
		HttpResponse<String> answer = send(before, "/new-key", "passphrase", PASSPHRASE);
		assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/new-key?done");
		String here = cookie(answer);
		assertThat(openCount(before, elsewhere)).isZero();
		assertThat(get("/new-key?done", "Cookie", here).body()).contains("Everything here has the new key");
		assertThat(get(page, "Cookie", here).body()).contains("The kettle was on");
		String later = cookie(open(PASSPHRASE));
		assertThat(get(page, "Cookie", later).body()).contains("The kettle was on");
		assertThat(recover(code, OTHER).statusCode()).isEqualTo(422);
		assertThat(get("/recovery-code", "Cookie", later).body()).contains("You have no code at the moment.");
	}

	@Test
	void aNewKeyThatStoppedOnTheWayGoesOn() {
		String before = made(this.name);
		String page = write(before);
		String here = cookie(send(before, "/new-key", "passphrase", PASSPHRASE));
		OpenSpace stopped = space(here);
		byte[] newer = this.jdbc.sql("select body from entry where account_id = :id")
			.param("id", stopped.id())
			.query((row, number) -> java.util.Objects.requireNonNull(row.getBytes(1)))
			.single();
		// As if it had not got so far: a row that says it has another key is looked at
		// again.
		newer[1] ^= 1;
		assertThat(this.jdbc.sql("update entry set body = :body where account_id = :id")
			.param("body", newer)
			.param("id", stopped.id())
			.update()).isOne();
		assertThat(get("/new-key", "Cookie", here).body()).contains("One record still has the old key.", "Go on");
		assertThat(send(here, "/new-key", "passphrase", PASSPHRASE).statusCode()).as("one at a time").isEqualTo(409);
		assertThat(send(here, "/new-key/go-on").statusCode()).isEqualTo(302);
		assertThat(get("/new-key", "Cookie", here).body()).contains("Everything here has the new key");
		assertThat(get(page, "Cookie", here).statusCode()).isEqualTo(200);
	}

	@Test
	void theRightOneForgetsTheWrongOnesBefore() {
		String cookie = made(this.name);
		String code = kept(cookie);
		String other = code(send(made(freshName()), "/recovery-code"));
		Runnable opening = () -> assertThat(open(OTHER + " x").statusCode()).isEqualTo(422);
		Runnable changing = () -> assertThat(change(cookie, OTHER + " x", OTHER, OTHER).statusCode()).isEqualTo(422);
		Runnable recovering = () -> assertThat(recover(other, OTHER).statusCode()).isEqualTo(422);
		three(opening);
		assertThat(open(PASSPHRASE).statusCode()).isEqualTo(302);
		three(changing);
		assertThat(change(cookie, PASSPHRASE, OTHER, OTHER).statusCode()).isEqualTo(302);
		three(recovering);
		assertThat(recover(code, PASSPHRASE).statusCode()).isEqualTo(302);
		three(opening);
		assertThat(open(PASSPHRASE).statusCode()).isEqualTo(302);
	}

	private static void three(Runnable wrong) {
		wrong.run();
		wrong.run();
		wrong.run();
	}

	@Test
	void aProblemIsSaidInTheTitleAndNothingElseIs() {
		String cookie = made(this.name);
		assertThat(kept(cookie)).isNotEmpty();
		for (String path : new String[] { "/passphrase", "/recovery-code", "/new-key", "/recover" }) {
			assertThat(get(path, "Cookie", cookie).body()).as(path)
				.doesNotContain("<title>Error: ", "holds from now on", "works from now on",
						"Everything here has the new key");
			HttpResponse<String> wrong = send(cookie, path, "passphrase", OTHER);
			assertThat(wrong.statusCode()).as(path).isEqualTo(422);
			assertThat(wrong.body()).as(path).contains("<title>Error: ");
		}
		assertThat(get("/passphrase?changed", "Cookie", cookie).body()).contains("holds from now on");
		assertThat(get("/new-key?done", "Cookie", cookie).body()).contains("Everything here has the new key");
	}

	private String write(String cookie) {
		OpenSpace space = space(cookie);
		return post("/journal/new",
				form("csrf", space.csrf(), "operation", app.tideline.vault.Ids.next().toString(), "binding",
						space.binding(), "text", "The kettle was on", "day", "2024-02-29"),
				"Cookie", cookie)
			.headers()
			.firstValue("Location")
			.orElseThrow()
			.replaceFirst("^https?://[^/]+", "");
	}

	private HttpResponse<String> send(String cookie, String path, String... fields) {
		return post(path, form("csrf", space(cookie).csrf()) + "&" + form(fields), "Cookie", cookie);
	}

	private HttpResponse<String> open(String passphrase) {
		return post("/open", form("name", this.name, "passphrase", passphrase));
	}

	private HttpResponse<String> change(String cookie, String old, String fresh, String again) {
		return send(cookie, "/passphrase", "passphrase", old, "passphrase-new", fresh, "passphrase-again", again);
	}

	private HttpResponse<String> recover(String code, String fresh) {
		return recover(this.name, code, fresh);
	}

	private HttpResponse<String> recover(String called, String code, String fresh) {
		return post("/recover", form("name", called, "code", code, "passphrase", fresh, "passphrase-again", fresh));
	}

	private String kept(String cookie) {
		return confirmed(cookie, send(cookie, "/recovery-code"));
	}

	private String confirmed(String cookie, HttpResponse<String> shown) {
		String code = code(shown);
		String[] groups = code.split("-", -1);
		assertThat(send(cookie, "/recovery-code/keep", "pending", hidden(shown.body(), "pending"), "code-third",
				groups[2], "code-seventh", groups[6])
			.statusCode()).isEqualTo(302);
		return code;
	}

	private static String code(HttpResponse<String> page) {
		Matcher group = GROUP.matcher(page.body().substring(page.body().indexOf("class=\"code\"")));
		StringBuilder code = new StringBuilder();
		while (group.find()) {
			code.append(code.isEmpty() ? "" : "-").append(group.group(1));
		}
		return code.toString();
	}

	private int openCount(String... cookies) {
		int open = 0;
		for (String cookie : cookies) {
			open += this.spaces.current(cookie.split("=", 2)[1]).isPresent() ? 1 : 0;
		}
		return open;
	}

	private int slots(String kind, String cookie) {
		return this.jdbc.sql("select count(*) from key_slot where account_id = :id and kind = :kind")
			.param("id", space(cookie).id())
			.param("kind", kind)
			.query(Integer.class)
			.single();
	}

}
