package app.tideline.account;

import java.time.Duration;
import java.util.Map;

import app.tideline.vault.Busy;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ExtendedModelMap;

import static org.assertj.core.api.Assertions.assertThat;

/** Why a space does not open just now, and when to try again. */
class RefusalTests {

	@Test
	void partsOfASecondAreRoundedUpSoThatWaitingSoLongIsEnough() {
		assertThat(Refusal.waiting(Duration.ofMillis(1)).words()).contains("wait 1 second, then");
		assertThat(Refusal.waiting(Duration.ofMillis(1_001)).words()).contains("wait 2 seconds, then");
		assertThat(Refusal.waiting(Duration.ofSeconds(60)).again()).isEqualTo(Duration.ofSeconds(60));
		assertThat(Refusal.waiting(Duration.ZERO).again()).isEqualTo(Duration.ofSeconds(1));
	}

	@Test
	void aResponseSaysWhenToComeBack() {
		assertThat(on(Refusal.waiting(Duration.ofSeconds(7))).getHeader("Retry-After")).isEqualTo("7");
		assertThat(on(Refusal.waiting(Duration.ofSeconds(7))).getStatus()).isEqualTo(429);
		assertThat(on(Refusal.busy(new Busy())).getStatus()).isEqualTo(503);
		assertThat(on(Refusal.busy(new Busy())).getHeader("Retry-After"))
			.isEqualTo(Long.toString(new Busy().retryAfter().toSeconds()));
		assertThat(on(Refusal.CLOSED).getStatus()).isEqualTo(422);
		assertThat(on(Refusal.CLOSED).getHeader("Retry-After")).isNull();
	}

	@Test
	void whatIsWrongStandsBesideItsFieldAndAWaitBesideNone() {
		ExtendedModelMap model = new ExtendedModelMap();
		assertThat(Refusal.CLOSED.on(new MockHttpServletResponse(), model, "passphrase"))
			.isEqualTo(Map.of("passphrase", Refusal.CLOSED.words()));
		assertThat(model).isEmpty();
		Refusal wait = Refusal.waiting(Duration.ofSeconds(7));
		assertThat(wait.on(new MockHttpServletResponse(), model, "passphrase")).isEmpty();
		assertThat(model).isEqualTo(Map.of("later", wait.words()));
	}

	private static MockHttpServletResponse on(Refusal refusal) {
		MockHttpServletResponse response = new MockHttpServletResponse();
		refusal.on(response, new ExtendedModelMap(), "passphrase");
		return response;
	}

}
