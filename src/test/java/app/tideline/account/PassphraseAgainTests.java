package app.tideline.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import app.tideline.vault.Busy;
import app.tideline.vault.Openings;
import app.tideline.vault.Passphrase;
import app.tideline.vault.PassphraseSlots;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.ExtendedModelMap;

import static app.tideline.vault.TestVaults.passphrase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;

/** What is asked of somebody whose space is open, as from outside. */
class PassphraseAgainTests {

	private final Accounts accounts = mock(Accounts.class);

	private final PassphraseSlots slots = mock(PassphraseSlots.class);

	private final Waits waits = mock(Waits.class);

	private final OpenSpace space = TestSpaces.open();

	private final PassphraseSlots.Unlocked way = mock(PassphraseSlots.Unlocked.class);

	private final Openings openings = mock(Openings.class);

	private final PassphraseAgain again = new PassphraseAgain(this.accounts, this.slots, this.openings, this.waits,
			TransactionOperations.withoutTransaction());

	@BeforeEach
	void theSpaceIsStored() {
		given(this.accounts.findById(this.space.id())).willReturn(
				Optional.of(new Account(this.space.account(), new byte[] { 1 }, Instant.EPOCH, new byte[] { 2 })));
	}

	@Test
	void whoHasToWaitIsAskedNothing() {
		given(this.waits.left(any())).willReturn(Optional.of(Duration.ofSeconds(9)));
		assertThat(refused()).contains(Refusal.waiting(Duration.ofSeconds(9)));
		then(this.slots).should(never()).unlock(any(), any());
	}

	@Test
	void theRightOneIsNotToldToWhoGuessedTooOftenMeanwhile() {
		given(this.waits.left(any())).willReturn(Optional.empty()).willReturn(Optional.of(Duration.ofSeconds(9)));
		given(this.slots.unlock(any(), any())).willReturn(Optional.of(this.way));
		assertThat(refused()).contains(Refusal.waiting(Duration.ofSeconds(9)));
		then(this.way).should().close();
		then(this.waits).should(never()).succeeded(any());
	}

	@Test
	void aBusyMomentIsSaidWithWhenToComeBack() {
		given(this.slots.unlock(any(), any())).willThrow(new Busy());
		MockHttpServletResponse response = new MockHttpServletResponse();
		refused().orElseThrow().on(response, new ExtendedModelMap(), "passphrase");
		assertThat(response.getStatus()).isEqualTo(503);
		assertThat(response.getHeader("Retry-After")).isEqualTo(Long.toString(new Busy().retryAfter().toSeconds()));
	}

	@Test
	void theKeyIsWipedWhereOnlyTheAnswerWasWanted() {
		given(this.slots.unlock(any(), any())).willReturn(Optional.of(this.way));
		given(this.openings.holds(any())).willReturn(true);
		given(this.way.holds()).willReturn(true);
		assertThat(refused()).isEmpty();
		then(this.way).should().close();
		then(this.waits).should().succeeded(any());
	}

	@Test
	void aPassphraseOrAnOpeningThatEndedMeanwhileDoesNotCount() {
		given(this.slots.unlock(any(), any())).willReturn(Optional.of(this.way));
		given(this.way.holds()).willReturn(true);
		assertThat(refused()).as("closed here meanwhile").contains(Refusal.MEANWHILE);
		given(this.openings.holds(any())).willReturn(true);
		given(this.way.holds()).willReturn(false);
		assertThat(refused()).as("replaced meanwhile").contains(Refusal.MEANWHILE);
		then(this.way).should(times(2)).close();
	}

	@Test
	void noneAtAllIsNoWrongOne() {
		assertThat(this.again.refused(this.space, Passphrase.none())).contains(Refusal.MISSING);
		then(this.slots).should(never()).unlock(any(), any());
		then(this.waits).should(never()).failed(any());
	}

	private Optional<Refusal> refused() {
		return this.again.refused(this.space, passphrase("quiet harbour before seven"));
	}

}
