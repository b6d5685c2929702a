package app.tideline.account;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import app.tideline.vault.Passphrase;
import app.tideline.vault.RecoveryCode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A form with a secret in it, and a file, as they came. */
class FormBodyTests {

	@Test
	void fieldsAreReadInTheirOrderHoweverOftenTheyCome() throws Exception {
		try (FormBody form = body("name=W%C3%B6rter+%F0%9F%8C%8A&tag=one&tag=two&&empty=&bare&=x")) {
			assertThat(form.fields()).containsEntry("name", List.of("Wörter 🌊"))
				.containsEntry("tag", List.of("one", "two"))
				.containsEntry("empty", List.of(""))
				.containsEntry("bare", List.of(""))
				.containsEntry("", List.of("x"))
				.hasSize(5);
		}
	}

	@Test
	void aNulThatCameAlongWithPastedWordsIsLeftOut() throws Exception {
		try (FormBody form = body("text=one%00+two&title=%00")) {
			assertThat(form.fields()).containsEntry("text", List.of("one two")).containsEntry("title", List.of(""));
		}
	}

	@Test
	void aSecretIsNeverAmongTheFieldsAndTheLastOneCounts() throws Exception {
		try (FormBody form = body("passphrase=one&passphrase=two+words&passphrase-again=three&code=4&name=x")) {
			assertThat(form.fields()).containsOnlyKeys("name");
			assertThat(form.passphrase("passphrase").sameAs(typed("two words"))).isTrue();
			assertThat(form.passphrase("passphrase-again").sameAs(typed("three"))).isTrue();
			assertThat(form.passphrase("code").characters()).isOne();
			assertThat(form.passphrase("passphrase-other").characters()).isZero();
			assertThat(form).hasToString("FormBody");
		}
	}

	@Test
	void theBodyIsWipedAndSoIsEverySecretInTheEnd() throws Exception {
		byte[] bytes = "passphrase=one&name=x".getBytes(StandardCharsets.UTF_8);
		FormBody form = new FormBody(bytes);
		assertThat(bytes).containsOnly(0);
		Passphrase held = form.passphrase("passphrase");
		form.close();
		assertThat(held.sameAs(typed("one"))).isFalse();
	}

	@Test
	void whatIsNotWrittenLikeAFormIsRefused() {
		for (String wrong : List.of("name=%", "name=%4", "name=%4g", "name=%g4", "name=%C3", "%C3=x", "name=a%")) {
			assertThatExceptionOfType(CharacterCodingException.class).as(wrong).isThrownBy(() -> body(wrong));
		}
	}

	@Test
	void ofAFormThatIsRefusedNothingIsLeft() {
		byte[] bytes = "passphrase=one&name=%ff".getBytes(StandardCharsets.UTF_8);
		assertThatExceptionOfType(CharacterCodingException.class).isThrownBy(() -> new FormBody(bytes));
		assertThat(bytes).containsOnly(0);
	}

	/** What is in it would be noticed otherwise: it is no text at all. */
	@Test
	void aSecretThatIsFarTooLongIsNotEvenDecoded() throws Exception {
		String most = "x".repeat(16 * 1024);
		try (FormBody form = body("passphrase=" + most + "&passphrase-new=%zz" + most + "&code=%ff" + most)) {
			assertThat(form.passphrase("passphrase").characters()).isEqualTo(16 * 1024);
			assertThat(form.passphrase("passphrase-new").characters()).isGreaterThan(Passphrase.LONGEST);
			assertThat(form.passphrase("code").characters()).isGreaterThan(Passphrase.LONGEST);
			assertThatExceptionOfType(RecoveryCode.Mistyped.class)
				.isThrownBy(() -> RecoveryCode.read(form.passphrase("code")))
				.matches((why) -> why.slip() == RecoveryCode.Slip.LONG);
		}
	}

	@Test
	void thereAreAThousandFieldsAtMost() throws Exception {
		try (FormBody form = body("a=b&".repeat(1_000))) {
			assertThat(form.fields().get("a")).hasSize(1_000);
		}
		assertThatExceptionOfType(CharacterCodingException.class).isThrownBy(() -> body("a=b&".repeat(1_001)));
		assertThatExceptionOfType(CharacterCodingException.class).isThrownBy(() -> body("passphrase=b&".repeat(1_001)));
	}

	@Test
	void whatIsEncodedTwiceIsDecodedOnce() throws Exception {
		try (FormBody form = body("name=%2541%2526amp%253b+%252b&%256e=%26lt%3b")) {
			assertThat(form.fields()).containsExactlyInAnyOrderEntriesOf(
					Map.of("name", List.of("%41%26amp%3b %2b"), "%6e", List.of("&lt;")));
		}
	}

	@Test
	void percentSignsAreReadToTheLastOne() throws Exception {
		try (FormBody form = body("name=%41%62%2b")) {
			assertThat(form.fields()).containsEntry("name", List.of("Ab+"));
		}
	}

	@Test
	void aFileIsThereWholeAsOftenAsItIsAskedForUntilItIsWiped() throws IOException {
		byte[] bytes = "wave".repeat(50_000).getBytes(StandardCharsets.US_ASCII);
		BroughtFile file = BroughtFile.of(new ByteArrayInputStream(bytes));
		assertThat(file.size()).isEqualTo(bytes.length);
		assertThat(file.open()).hasBinaryContent(bytes);
		assertThat(file.open()).hasBinaryContent(bytes);
		assertThat(file).hasToString("BroughtFile");
		file.close();
		assertThat(file.size()).isZero();
		assertThat(file.open()).isEmpty();
	}

	private static FormBody body(String text) throws CharacterCodingException {
		return new FormBody(text.getBytes(StandardCharsets.UTF_8));
	}

	private static Passphrase typed(String words) throws CharacterCodingException {
		return Passphrase.of(words.getBytes(StandardCharsets.UTF_8));
	}

}
