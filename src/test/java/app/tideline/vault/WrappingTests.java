package app.tideline.vault;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The way from a passphrase to the data key. Little work here, so that many can run. */
class WrappingTests {

	private static final Stretching LITTLE = new Stretching(64, 1, 1);

	private final ServerKey server = TestVaults.serverKey(1);

	private final AccountId account = AccountId.fresh();

	private final UUID slot = Ids.next();

	private final DataKey key = DataKey.fresh();

	private final Wrapping wrapping = new Wrapping(this.server, this.account, this.slot, KeySlot.Kind.PASSPHRASE);

	private final Wrapped wrapped = this.wrapping.wrap(this.key, passphrase("four words in a row"), LITTLE);

	@Test
	void thePassphraseUnwrapsTheSameKey() {
		assertThat(this.wrapping.unwrap(this.wrapped, passphrase("four words in a row")).orElseThrow().bytes())
			.isEqualTo(this.key.bytes());
	}

	@Test
	void anotherPassphraseUnwrapsNothing() {
		assertThat(this.wrapping.unwrap(this.wrapped, passphrase("four words in a roW"))).isEmpty();
		assertThat(this.wrapping.unwrap(this.wrapped, Passphrase.none())).isEmpty();
	}

	@Test
	void withoutThePepperOfThisServerItUnwrapsNothing() {
		assertThat(other(TestVaults.serverKey(2), this.account, this.slot, KeySlot.Kind.PASSPHRASE)).isFalse();
	}

	@Test
	void accountSlotAndKindAreBound() {
		assertThat(other(this.server, AccountId.fresh(), this.slot, KeySlot.Kind.PASSPHRASE)).isFalse();
		assertThat(other(this.server, this.account, Ids.next(), KeySlot.Kind.PASSPHRASE)).isFalse();
		assertThat(other(this.server, this.account, this.slot, KeySlot.Kind.RECOVERY)).isFalse();
		assertThat(other(this.server, this.account, this.slot, KeySlot.Kind.PASSPHRASE)).isTrue();
	}

	@Test
	void theCostIsBoundSoThatNobodyCanLowerIt() {
		Wrapped lowered = new Wrapped(new Stretching(32, 1, 1), this.wrapped.salt(), this.wrapped.commitment(),
				this.wrapped.key());
		assertThat(this.wrapping.unwrap(lowered, passphrase("four words in a row"))).isEmpty();
	}

	@Test
	void saltCommitmentAndKeyAreAllNeededWhole() {
		for (byte[] part : new byte[][] { this.wrapped.salt(), this.wrapped.commitment(), this.wrapped.key() }) {
			for (int at = 0; at < part.length; at++) {
				part[at] ^= 1;
				assertThat(this.wrapping.unwrap(this.wrapped, passphrase("four words in a row"))).isEmpty();
				part[at] ^= 1;
			}
		}
		assertThat(this.wrapping.unwrap(this.wrapped, passphrase("four words in a row"))).isPresent();
	}

	@Test
	void noTwoSlotsShareAnything() {
		Wrapped again = this.wrapping.wrap(this.key, passphrase("four words in a row"), LITTLE);
		assertThat(again.salt()).isNotEqualTo(this.wrapped.salt()).hasSize(16);
		assertThat(again.commitment()).isNotEqualTo(this.wrapped.commitment()).hasSize(32);
		assertThat(again.key()).isNotEqualTo(this.wrapped.key());
	}

	@Test
	void newSlotsGetSixtyFourMebibytesAndThreePasses() {
		assertThat(Stretching.CURRENT).isEqualTo(new Stretching(65_536, 3, 1));
	}

	@Test
	void aRowCannotAskForMoreWorkThanIsAllowed() {
		assertThat(new Stretching(128 * 1024, 6, 4)).isNotNull();
		for (int[] wrong : new int[][] { { 128 * 1024 + 1, 3, 1 }, { 65_536, 7, 1 }, { 65_536, 0, 1 }, { 7, 3, 1 },
				{ 65_536, 3, 0 }, { 65_536, 3, 5 }, { -1, 3, 1 }, { 65_536, Integer.MAX_VALUE, 1 } }) {
			assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> new Stretching(wrong[0], wrong[1], wrong[2]));
		}
	}

	private boolean other(ServerKey key, AccountId owner, UUID row, KeySlot.Kind kind) {
		return new Wrapping(key, owner, row, kind).unwrap(this.wrapped, passphrase("four words in a row")).isPresent();
	}

	private static Passphrase passphrase(String text) {
		try {
			return Passphrase.of(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (CharacterCodingException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

}
