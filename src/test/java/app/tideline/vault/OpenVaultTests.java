package app.tideline.vault;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

/** Sealing and opening records. */
class OpenVaultTests {

	private final AccountId account = AccountId.fresh();

	private final OpenVault vault = TestVaults.open(this.account);

	record Words(String text, LocalDate day, @Nullable String mood) {
	}

	@Test
	void whatWasSealedOpensAtItsPlace() {
		Words words = new Words("Quiet tonight. Ça va, 眠れない 🌊", LocalDate.of(2026, 3, 29), null);
		Place place = place(1);
		assertThat(this.vault.open(place, this.vault.seal(place, words), Words.class)).isEqualTo(words);
	}

	@Test
	void nothingOfItCanBeReadAndNoTwoAreAlike() {
		Place place = place(1);
		byte[] one = this.vault.seal(place, words("lighthouse"));
		byte[] two = this.vault.seal(place, words("lighthouse"));
		assertThat(new String(one, StandardCharsets.ISO_8859_1)).doesNotContain("lighthouse");
		assertThat(one).isNotEqualTo(two).hasSameSizeAs(two);
	}

	@Test
	void textsOfSimilarLengthAreStoredWithTheSameLength() {
		assertThat(this.vault.seal(place(1), words("a".repeat(1000))))
			.hasSameSizeAs(this.vault.seal(place(1), words("b".repeat(1005))));
	}

	@Test
	void anOlderVersionOrAnotherFieldIsRefused() {
		Place place = place(2);
		byte[] sealed = this.vault.seal(place, words("second"));
		refuses(this.vault, new Place("entry", "head", place.row(), 3), sealed);
		refuses(this.vault, new Place("entry", "body", place.row(), 2), sealed);
	}

	@Test
	void anotherAccountOrAnotherKeyIsRefused() {
		Place place = place(1);
		byte[] sealed = this.vault.seal(place, words("mine"));
		refuses(TestVaults.open(this.account), place, sealed);
		try (DataKey key = DataKey.fresh();
				OpenVault one = key.vault(this.account);
				OpenVault other = key.vault(AccountId.fresh())) {
			refuses(other, place, one.seal(place, words("mine")));
		}
	}

	@Test
	void whatIsTooShortOrOfAnotherSchemeIsRefused() {
		Place place = place(1);
		byte[] sealed = this.vault.seal(place, words("mine"));
		sealed[0] = 2;
		refuses(this.vault, place, sealed);
		refuses(this.vault, place, new byte[0]);
		refuses(this.vault, place, new byte[17]);
		refuses(this.vault, place, new byte[40]);
	}

	@Test
	void afterTheRequestNothingOpensAnyMore() {
		Place place = place(1);
		byte[] sealed = this.vault.seal(place, words("mine"));
		this.vault.close();
		assertThatIllegalStateException().isThrownBy(() -> this.vault.open(place, sealed, Words.class));
		assertThatIllegalStateException().isThrownBy(() -> this.vault.seal(place, words("more")));
	}

	private void refuses(OpenVault by, Place place, byte[] sealed) {
		Throwable thrown = catchThrowable(() -> by.open(place, sealed, Words.class));
		if (!(thrown instanceof Unreadable) || !"Unreadable".equals(thrown.getMessage()) || thrown.getCause() != null) {
			throw new AssertionError("Refused in no way or in another one", thrown);
		}
	}

	private static Words words(String text) {
		return new Words(text, LocalDate.of(2026, 1, 1), "tired");
	}

	private static Place place(long version) {
		return new Place("entry", "head", Ids.next(), version);
	}

}
