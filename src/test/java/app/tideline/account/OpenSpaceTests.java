package app.tideline.account;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** A space, for as long as one request is answered. */
class OpenSpaceTests {

	private final OpenSpace space = TestSpaces.open();

	@Test
	void knowsItsOwnFormsAndNobodyElses() {
		OpenSpace other = TestSpaces.open();
		assertThat(this.space.hasCsrf(this.space.csrf())).isTrue();
		assertThat(this.space.hasBinding(this.space.binding())).isTrue();
		for (String given : new String[] { "", "x", this.space.csrf() + "x", this.space.binding() + "x" }) {
			assertThat(this.space.hasCsrf(given)).as(given).isFalse();
			assertThat(this.space.hasBinding(given)).as(given).isFalse();
		}
		assertThat(this.space.id()).isNotEqualTo(other.id());
	}

	@Test
	void sealsNothingOnceItIsClosed() {
		this.space.close();
		assertThatIllegalStateException()
			.isThrownBy(() -> this.space.vault().seal(Account.head(this.space.account(), 0), "words"));
	}

	@Test
	void isClosedAtTheEndOfWhatItIsOpenFor() {
		OpenSpace kept;
		try (OpenSpace once = TestSpaces.open()) {
			assertThat(once.vault().seal(Account.head(once.account(), 0), "words")).isNotEmpty();
			kept = once;
		}
		assertThatIllegalStateException().isThrownBy(() -> kept.vault().seal(Account.head(kept.account(), 0), "words"));
	}

	@Test
	void showsNothingOfItself() {
		assertThat(this.space).hasToString("OpenSpace");
	}

}
