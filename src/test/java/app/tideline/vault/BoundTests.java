package app.tideline.vault;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The bytes that the keys in slots and openings are bound to, as everything is that was
 * stored so far.
 */
class BoundTests {

	private final AccountId account = new AccountId(UUID.fromString("01010101-0202-7303-8404-050505050505"));

	@Test
	void aCodeIsBoundToItsAccountItsSlotAndItsKind() {
		UUID slot = UUID.fromString("11111111-1212-7313-9414-151515151515");
		assertThat(HexFormat.of().formatHex(RecoverySlots.associatedData(this.account, slot)))
			.isEqualTo("00000013746964656c696e652f31206b657920736c6f74" + "0000001001010101020273038404050505050505"
					+ "0000001011111111121273139414151515151515" + "000000085245434f56455259");
	}

	@Test
	void anOpeningIsBoundToItsAccountItsRowAndItsLimit() {
		byte[] row = new byte[32];
		Arrays.fill(row, (byte) 9);
		Instant limit = Instant.EPOCH.plus(4112631600000001L, ChronoUnit.MICROS);
		assertThat(HexFormat.of().formatHex(Openings.associatedData(this.account, row, limit)))
			.isEqualTo("00000012746964656c696e652f31206f70656e696e67" + "0000001001010101020273038404050505050505"
					+ "000000200909090909090909090909090909090909090909090909090909090909090909"
					+ "00000008000e9c6aa99c2c01");
	}

}
