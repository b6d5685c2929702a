package app.tideline.vault;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A passphrase as bytes. */
class PassphraseTests {

	@Test
	void theSameWordsTypedOnAnotherKeyboardAreTheSame() throws CharacterCodingException {
		assertThat(typed("cafe\u0301 au lait").sameAs(typed("caf\u00e9 au lait"))).isTrue();
		assertThat(typed("cafe au lait").sameAs(typed("caf\u00e9 au lait"))).isFalse();
	}

	@Test
	void charactersAreCountedAsAPersonCountsThem() throws CharacterCodingException {
		assertThat(typed("🌊🌊🌊").characters()).isEqualTo(3);
		assertThat(typed("cafe\u0301").characters()).isEqualTo(4);
		assertThat(Passphrase.none().characters()).isZero();
	}

	@Test
	void blanksInsideAndCaseCount() throws CharacterCodingException {
		assertThat(typed("four  words in a row").sameAs(typed("four words in a row"))).isFalse();
		assertThat(typed("Four words in a row").sameAs(typed("four words in a row"))).isFalse();
	}

	@Test
	void whatPastingPutsAroundItDoesNotCount() throws CharacterCodingException {
		for (String pasted : new String[] { " four words in a row", "four words in a row\r\n",
				"\t\u00a0four words in a row \u2003" }) {
			assertThat(typed(pasted).sameAs(typed("four words in a row"))).isTrue();
			assertThat(typed(pasted).characters()).isEqualTo(19);
		}
		assertThat(typed(" \u00a0\n").characters()).isZero();
	}

	@Test
	void everyBlankInsideIsTheCommonOne() throws CharacterCodingException {
		assertThat(typed("four\u00a0words\u3000in a row").sameAs(typed("four words in a row"))).isTrue();
	}

	@Test
	void aLineEndOrControlInTheMiddleIsNoticed() throws CharacterCodingException {
		assertThat(typed("four words\nin a row").isBroken()).isTrue();
		assertThat(typed("four words\tin a row").isBroken()).isTrue();
		assertThat(typed("four words in a row\n").isBroken()).isFalse();
		assertThat(Passphrase.none().isBroken()).isFalse();
	}

	@Test
	void whatWasTypedIsWipedAtOnceAndTheRestWhenClosed() throws CharacterCodingException {
		byte[] typed = "four words in a row".getBytes(StandardCharsets.UTF_8);
		Passphrase passphrase = Passphrase.of(typed);
		assertThat(typed).containsOnly(0);
		byte[] held = passphrase.utf8();
		passphrase.close();
		assertThat(held).isNotEmpty().containsOnly(0);
	}

	@Test
	void itNeverShowsItself() throws CharacterCodingException {
		assertThat(typed("four words in a row")).hasToString("Passphrase");
	}

	@Test
	void bytesThatAreNotUtf8AreRefused() {
		assertThatExceptionOfType(CharacterCodingException.class)
			.isThrownBy(() -> Passphrase.of(new byte[] { 'a', (byte) 0xc3, 'b' }));
	}

	private static Passphrase typed(String text) throws CharacterCodingException {
		return Passphrase.of(text.getBytes(StandardCharsets.UTF_8));
	}

}
