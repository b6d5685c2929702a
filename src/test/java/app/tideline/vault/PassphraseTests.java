package app.tideline.vault;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import app.tideline.Tries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A passphrase as bytes. */
class PassphraseTests {

	private static final int SIGNS = 500_000;

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
	void whatNobodySeesDoesNotCountAroundItAndIsNoticedInTheMiddle() throws CharacterCodingException {
		for (String unseen : new String[] { "\ufeff", "\u200b", "\u200e", "\u200f", "\u202a", "\u202e", "\u2060",
				"\u2066", "\u2069", "\u00ad", "\u061c" }) {
			Passphrase around = typed(unseen + " four words in a row " + unseen);
			assertThat(around.sameAs(typed("four words in a row"))).isTrue();
			assertThat(around.isBroken()).isFalse();
			assertThat(typed("four" + unseen + " words in a row").isBroken()).isTrue();
		}
	}

	@Test
	void whatALanguageOrAPictureIsJoinedWithIsTaken() throws CharacterCodingException {
		for (String joined : new String[] { "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", "👩\u200d💻 at sea",
				"❤\ufe0f and the tide", "\u0915\u094d\u200d\u0937" }) {
			assertThat(typed(joined).isBroken()).isFalse();
			assertThat(typed(joined).sameAs(typed(joined.replaceAll("[\u200c\u200d\ufe0f]", "")))).isFalse();
		}
	}

	@Test
	void itIsCountedAsItIsComposed() throws CharacterCodingException {
		assertThat(typed("e\u0301".repeat(512)).characters()).isEqualTo(512);
		assertThat(typed("\u1f82".repeat(512)).sameAs(typed("\u03b1\u0313\u0300\u0345".repeat(512)))).isTrue();
		assertThat(typed("\u03b1\u0313\u0300\u0345".repeat(513)).characters()).isEqualTo(513);
		assertThat(typed("\ud804\udc99\ud804\udcba".repeat(512)).characters()).isEqualTo(512);
		assertThat(typed("\u0958".repeat(300)).characters()).as("this one is never composed").isEqualTo(600);
	}

	/** Bringing half a million accents into order would take longer than a night. */
	@Test
	@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
	@Tries(SIGNS)
	void whatIsFarTooLongIsNotComposed() throws CharacterCodingException {
		assertThat(typed("a" + "\u0301\u0316".repeat(SIGNS / 2)).characters()).isEqualTo(1 + SIGNS);
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
