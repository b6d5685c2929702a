package app.tideline.vault;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** Secrets are made by chance, show themselves nowhere, and are gone after use. */
class SecretsTests {

	private final DataKey key = DataKey.fresh();

	private final OpenVault vault = this.key.vault(AccountId.fresh());

	@Test
	void noTwoKeysAreAlikeAndNoneIsEmpty() {
		assertThat(Stream.generate(DataKey::fresh)
			.limit(100)
			.map((fresh) -> java.util.HexFormat.of().formatHex(fresh.key()))).doesNotHaveDuplicates()
			.doesNotContain("0".repeat(64));
	}

	@Test
	void aKeyThatIsClosedIsWiped() {
		byte[] held = this.key.key();
		assertThat(held).isNotEqualTo(new byte[32]);
		this.key.close();
		assertThat(held).isEqualTo(new byte[32]);
	}

	@Test
	void aVaultThatIsClosedGivesNothingAndWipesTheFormerKeyToo() {
		DataKey former = DataKey.fresh();
		this.vault.alsoReads(former);
		this.vault.close();
		assertThat(former.key()).isEqualTo(new byte[32]);
		assertThatIllegalStateException().isThrownBy(this.vault::dataKey);
		assertThatIllegalStateException().isThrownBy(() -> this.vault.seal(place(), "words"));
	}

	@Test
	void anOpeningClosesItsVaultWithItself() {
		Opened opened = TestVaults.opened(AccountId.fresh());
		opened.close();
		assertThatIllegalStateException().isThrownBy(() -> opened.vault().seal(place(), "words"));
	}

	@Test
	void nothingThatHoldsASecretShowsIt() {
		assertThat(this.key).hasToString("DataKey");
		assertThat(this.vault).hasToString("OpenVault");
		assertThat(TestVaults.opened(AccountId.fresh())).hasToString("Opened");
	}

	@Test
	void oneRunLeavesItsMemoryToTheNext() {
		assertThat(Blocks.atHand()).isNotNull().isSameAs(Blocks.atHand());
	}

	private static Place place() {
		return new Place("entry", "head", Ids.next(), 0);
	}

}
