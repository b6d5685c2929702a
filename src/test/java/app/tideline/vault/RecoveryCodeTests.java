package app.tideline.vault;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import app.tideline.Tries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static app.tideline.vault.TestVaults.passphrase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A recovery code, as written down and as typed. */
class RecoveryCodeTests {

	private static final int SIGNS = 1_000_000;

	private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

	private final RecoveryCode code = RecoveryCode.fresh();

	private final String text = this.code.text();

	@Test
	void itIsEightGroupsOfFourAndACheckSymbol() {
		assertThat(this.text).matches("([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z*~$=U]");
		assertThat(this.text.split("-", -1)).hasSize(RecoveryCode.GROUPS);
		assertThat(this.code.secret()).hasSize(160 / 8);
	}

	@Test
	void whatIsWrittenIsRead() throws Exception {
		for (int time = 0; time < 500; time++) {
			RecoveryCode fresh = RecoveryCode.fresh();
			assertThat(read(fresh.text()).secret()).isEqualTo(fresh.secret());
		}
	}

	@Test
	void knownCodesAreWrittenAsCrockfordSays() throws Exception {
		assertThat(read("0000 0000 0000 0000 0000 0000 0000 0000 0").secret()).containsOnly(0);
		assertThat(read("0000-0000-0000-0000-0000-0000-0000-0016-1").secret()[19]).isEqualTo((byte) 38);
		assertThat(read("0000-0000-0000-0000-0000-0000-0000-0014-U").text()).endsWith("0014-U");
		assertThat(read("ZZZZ ZZZZ ZZZZ ZZZZ ZZZZ ZZZZ ZZZZ ZZZZ 8").secret()).containsOnly(0xff);
	}

	@Test
	void itIsTypedAsItComes() throws Exception {
		assertThat(read(this.text.toLowerCase(Locale.ROOT)).secret()).isEqualTo(this.code.secret());
		assertThat(read(this.text.replace("-", "")).secret()).isEqualTo(this.code.secret());
		assertThat(
				read("  " + this.text.replace("-", " \u2013 ").replace('0', 'o').replace('1', 'l') + "\r\n").secret())
			.isEqualTo(this.code.secret());
		assertThat(read(this.text.replace('0', 'O').replace('1', 'I').replace("-", "\u00a0\u2212")).secret())
			.isEqualTo(this.code.secret());
	}

	@Test
	void whatComesAlongUnseenAndWideSignsDoNoHarm() throws Exception {
		assertThat(read("\ufeff" + this.text.replace("-", "\u200b-\u00ad") + "\u200e").secret())
			.isEqualTo(this.code.secret());
		StringBuilder wide = new StringBuilder();
		this.text.toLowerCase(Locale.ROOT).chars().forEach((sign) -> wide.append((char) (sign - '!' + '\uff01')));
		assertThat(read(wide.toString()).secret()).isEqualTo(this.code.secret());
	}

	@Test
	void oneWrongSignOrTwoThatChangedPlacesAreAlwaysNoticed() {
		String plain = this.text.replace("-", "");
		for (int at = 0; at < 32; at++) {
			for (int symbol = 0; symbol < SYMBOLS.length(); symbol++) {
				char other = SYMBOLS.charAt(symbol);
				if (other != plain.charAt(at)) {
					assertSlip(plain.substring(0, at) + other + plain.substring(at + 1), RecoveryCode.Slip.SIGN);
				}
			}
			if (at > 0 && plain.charAt(at) != plain.charAt(at - 1)) {
				assertSlip(
						plain.substring(0, at - 1) + plain.charAt(at) + plain.charAt(at - 1) + plain.substring(at + 1),
						RecoveryCode.Slip.SIGN);
			}
		}
	}

	@Test
	void whatNoCodeHasIsSaid() {
		String plain = this.text.replace("-", "");
		assertSlip("", RecoveryCode.Slip.EMPTY);
		assertSlip(" - ", RecoveryCode.Slip.EMPTY);
		assertSlip(plain.substring(0, 32), RecoveryCode.Slip.SHORT);
		assertSlip(plain.substring(0, 5), RecoveryCode.Slip.SHORT);
		assertSlip(plain + "0", RecoveryCode.Slip.LONG);
		assertSlip(plain + "!", RecoveryCode.Slip.LONG);
		assertSlip("U" + plain.substring(1), RecoveryCode.Slip.SIGN);
		assertSlip("!" + plain.substring(1), RecoveryCode.Slip.SIGN);
		assertSlip("*000 0000 0000 0000 0000 0000 0000 0000 0", RecoveryCode.Slip.SIGN);
		assertSlip("0000 0000 0000 0000 0000 0000 0000 0000 !", RecoveryCode.Slip.SIGN);
		assertSlip("\ud83c\udf0a" + plain.substring(2), RecoveryCode.Slip.SIGN);
	}

	/** Reading all of it would take minutes, and nobody has to be let in for that. */
	@Test
	@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
	@Tries(SIGNS)
	void aMillionSignsAreReadNoFurtherThanACodeIsLong() {
		assertSlip("7".repeat(SIGNS), RecoveryCode.Slip.LONG);
		assertSlip("7".repeat(SIGNS) + "!", RecoveryCode.Slip.LONG);
	}

	@Test
	void noTwoAreAlike() {
		Set<String> seen = new HashSet<>();
		for (int time = 0; time < 1000; time++) {
			assertThat(seen.add(RecoveryCode.fresh().text())).isTrue();
		}
	}

	@Test
	void aGroupOfItIsKnown() throws Exception {
		String[] groups = this.text.split("-", -1);
		assertThat(this.code.hasGroup(2, passphrase(" " + groups[2].toLowerCase(Locale.ROOT) + " "))).isTrue();
		assertThat(this.code.hasGroup(2, passphrase(groups[2] + "0"))).isFalse();
		assertThat(this.code.hasGroup(2, passphrase(""))).isFalse();
		assertThat(RecoveryCode.asTyped(passphrase(" ab-1 "))).isEqualTo("ab-1");
	}

	@Test
	void itNeverShowsItselfAndIsWiped() {
		assertThat(this.code).hasToString("RecoveryCode");
		this.code.close();
		assertThat(this.code.secret()).containsOnly(0);
	}

	private static void assertSlip(String wrong, RecoveryCode.Slip slip) {
		assertThatExceptionOfType(RecoveryCode.Mistyped.class).as(wrong)
			.isThrownBy(() -> read(wrong))
			.satisfies((mistyped) -> assertThat(mistyped.slip()).isEqualTo(slip));
	}

	private static RecoveryCode read(String text) throws RecoveryCode.Mistyped {
		return RecoveryCode.read(passphrase(text));
	}

}
