package app.tideline.account;

import app.tideline.vault.Openings;
import app.tideline.vault.RecoverySlots;
import app.tideline.vault.Rekeying;
import org.junit.jupiter.api.Test;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;

/** How far one request goes when everything is sealed anew. */
class NewKeyTests {

	private final Rekeying rekeying = mock(Rekeying.class);

	private final NewKey key = new NewKey(mock(Accounts.class), mock(PassphraseAgain.class), mock(RecoverySlots.class),
			mock(Openings.class), this.rekeying, mock(Operations.class));

	@Test
	void itEndsWithTheLastRow() {
		given(this.rekeying.batch(any(), anyInt())).willReturn(100).willReturn(1).willReturn(0);
		this.key.goOn(TestSpaces.open());
		then(this.rekeying).should(times(3)).batch(any(), anyInt());
	}

	@Test
	void itEndsAfterTwoThousandRowsInGoodTime() {
		given(this.rekeying.batch(any(), anyInt())).willReturn(100);
		this.key.goOn(TestSpaces.open());
		then(this.rekeying).should(times(20)).batch(any(), anyInt());
	}

}
