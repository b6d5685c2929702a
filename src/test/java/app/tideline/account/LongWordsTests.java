package app.tideline.account;

import java.net.http.HttpResponse;

import app.tideline.vault.Ids;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The longest texts, in the characters that grow most on their way. */
class LongWordsTests extends PagesTests {

	private static final String WAVE = "\uD83C\uDF0A";

	@Test
	void aPageOfAHundredThousandPicturesIsSaved() {
		String cookie = made(freshName());
		String words = WAVE.repeat(100_000);
		HttpResponse<String> saved = post("/journal/new", page(space(cookie), words), "Cookie", cookie);
		assertThat(saved.statusCode()).isEqualTo(302);
		String path = saved.headers().firstValue("Location").orElseThrow().replaceFirst("https?://[^/]+", "");
		assertThat(get(path, "Cookie", cookie).body()).contains(words);
	}

	@Test
	void andSoIsOneThatFoundTheSpaceLocked() {
		String name = freshName();
		String cookie = made(name);
		OpenSpace space = space(cookie);
		String words = WAVE.repeat(100_000);
		String page = page(space, words);
		this.spaces.lock(space);
		String locked = post("/journal/new", page, "Cookie", cookie).body();
		assertThat(locked).contains("Your space had locked");
		HttpResponse<String> back = post("/open",
				form("name", name, "passphrase", PASSPHRASE, "carried", hidden(locked, "carried")));
		assertThat(back.statusCode()).isEqualTo(200);
		assertThat(back.body()).contains("You are back in", words);
	}

	@Test
	void aTextThatIsTooLongComesBackWhole() {
		String cookie = made(freshName());
		String words = "\u6d6a".repeat(120_000);
		HttpResponse<String> refused = post("/journal/new", page(space(cookie), words), "Cookie", cookie);
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("This page is 20,000 characters over", words + "</textarea>");
	}

	private static String page(OpenSpace space, String words) {
		return form("csrf", space.csrf(), "operation", Ids.next().toString(), "binding", space.binding(), "text", words,
				"day", "2024-02-29");
	}

}
