package app.tideline.vault;

import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a cookie carries. */
class TokenTests {

	@Test
	void comesBackFromItsCookie() {
		Token token = Token.fresh();
		Token again = Token.parse(token.cookie()).orElseThrow();
		assertThat(again.rowId()).isEqualTo(token.rowId()).hasSize(32);
		assertThat(again.secret()).isEqualTo(token.secret()).hasSize(32);
	}

	@Test
	void noTwoAreAlike() {
		Set<String> cookies = new HashSet<>();
		for (int count = 0; count < 1000; count++) {
			cookies.add(Token.fresh().cookie());
		}
		assertThat(cookies).hasSize(1000);
	}

	@Test
	void whatIsNoTokenIsNone() {
		String cookie = Token.fresh().cookie();
		for (String wrong : new String[] { "", " ", "abc", cookie + "A", cookie.substring(1), cookie + "=",
				"=" + cookie, cookie.replace(cookie.charAt(3), '*'), "x".repeat(100_000), "\u0000", "é" }) {
			assertThat(Token.parse(wrong)).isEmpty();
		}
	}

	@Test
	void itNeverShowsItself() {
		assertThat(Token.fresh()).hasToString("Token");
	}

}
