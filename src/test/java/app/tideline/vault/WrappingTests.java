package app.tideline.vault;

import java.util.HexFormat;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static app.tideline.vault.TestVaults.passphrase;
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
	void whatWasWrappedSoFarStillOpens() {
		Wrapping before = new Wrapping(this.server,
				new AccountId(UUID.fromString("01010101-0202-7303-8404-050505050505")),
				UUID.fromString("11111111-1212-7313-9414-151515151515"), KeySlot.Kind.PASSPHRASE);
		Wrapped kept = new Wrapped(LITTLE, hex("3291a136217ec70ad32107af76a7a5bc"),
				hex("c766c7a64bc5b2c9767d68346606bc6e56ab838d972d3eb46513cece29feb115"),
				hex("a7035753baf58f677133b87460d935e3894370f6147fac7718ba8572b72ccb33a756bd440ab0a93049ab373e72f3"
						+ "f1ceed42d4996cb3958ffe45bd093edcb350574fa5e3316e0d3e64f48712"));
		assertThat(before.unwrap(kept, passphrase("four words in a row")).orElseThrow().bytes())
			.isEqualTo(hex("2121212122227323a424252525252525" + "07".repeat(32)));
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

	private static byte[] hex(String digits) {
		return HexFormat.of().parseHex(digits);
	}

}
