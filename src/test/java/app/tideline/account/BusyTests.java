package app.tideline.account;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import app.tideline.vault.Busy;
import app.tideline.vault.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ExtendedModelMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;

/** Where too much is being worked at, each form comes back with what was typed. */
class BusyTests {

	private final Spaces spaces = mock(Spaces.class);

	private final WaysIn ways = mock(WaysIn.class);

	private final NewPassphrase passphrases = mock(NewPassphrase.class);

	private final SuggestedWords words = mock(SuggestedWords.class);

	private final MockHttpServletRequest request = new MockHttpServletRequest();

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	private final ExtendedModelMap model = new ExtendedModelMap();

	BusyTests() {
		willThrow(new Busy()).given(this.passphrases).check(any(), any(), any(), any());
	}

	@Test
	void makingASpace() throws CharacterCodingException {
		NewSpaceController controller = new NewSpaceController(this.spaces, new AccountProperties(true),
				this.passphrases, this.words);
		try (FormBody form = form("")) {
			assertThat(controller.make(form, "Harbour", "Europe/Paris", "true", "", "", null, this.request,
					this.response, this.model))
				.isEqualTo("account/new");
		}
		assertBusy();
		assertThat(this.model).containsEntry("name", "Harbour")
			.containsEntry("zone", "Europe/Paris")
			.containsEntry("understood", true);
	}

	@Test
	void comingBackByCode() throws CharacterCodingException {
		RecoverController controller = new RecoverController(this.ways, this.spaces, this.passphrases, this.words);
		String code = "0000-0000-0000-0000-0000-0000-0000-0000-0";
		try (FormBody form = form("code=" + code)) {
			assertThat(controller.recover(form, "Harbour", "", Ids.next(), "", null, this.request, this.response,
					this.model))
				.isEqualTo("account/recover");
		}
		assertBusy();
		assertThat(this.model).containsEntry("name", "Harbour").containsEntry("code", code);
	}

	@Test
	void changingThePassphrase() throws CharacterCodingException {
		PassphraseController controller = new PassphraseController(this.ways, this.passphrases, this.words);
		try (FormBody form = form("passphrase=quiet+harbour+before+seven")) {
			assertThat(controller.change(TestSpaces.open(), form, "", Ids.next(), "", this.response, this.model))
				.isEqualTo("account/passphrase");
		}
		assertBusy();
	}

	private void assertBusy() {
		assertThat(this.response.getStatus()).isEqualTo(503);
		assertThat(this.model).containsKey("later").containsEntry("errors", false);
		assertThat(this.response.getHeader("Retry-After"))
			.isEqualTo(Long.toString(new Busy().retryAfter().toSeconds()));
	}

	private static FormBody form(String body) throws CharacterCodingException {
		return new FormBody(body.getBytes(StandardCharsets.UTF_8));
	}

}
