package app.tideline.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.stream.IntStream;

import app.tideline.Tries;
import app.tideline.vault.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/** Waits that grow with wrong passphrases, and never become a lock. */
abstract class WaitsTests {

	private static final int WRONG = 30;

	private static final int MOST = 60;

	@Autowired
	private WaitRows rows;

	@Autowired
	private TransactionTemplate transactions;

	/** Far ahead, so that nothing here is forgotten by the real time. */
	private Instant now = Instant.parse("2100-01-01T12:00:00Z");

	private final byte[] name = Ids.next().toString().getBytes(UTF_8);

	private Waits waits;

	@BeforeEach
	void aClockThatIsSetByHand() {
		InstantSource source = () -> this.now;
		this.waits = new Waits(this.rows, source.withZone(ZoneOffset.UTC), this.transactions);
	}

	@Test
	void theFirstThreeCostNothing() {
		fail(3);
		assertThat(this.waits.left(this.name)).isEmpty();
	}

	@Test
	void oneThatCostsNothingIsOverHoweverLateItIsCounted() {
		InstantSource running = () -> this.now = this.now.plusMillis(1);
		Waits counting = new Waits(this.rows, running.withZone(ZoneOffset.UTC), this.transactions);
		WaitRows slow = mock(WaitRows.class);
		given(slow.find(this.name)).willAnswer((reading) -> {
			counting.failed(this.name);
			return this.rows.find(this.name);
		});
		assertThat(new Waits(slow, running.withZone(ZoneOffset.UTC), this.transactions).left(this.name)).isEmpty();
	}

	@Test
	@Tries({ WRONG, MOST })
	void thenTheyGrowToAMinuteAndNoFurther() {
		assertThat(IntStream.rangeClosed(1, 12).mapToLong(Waits::seconds)).containsExactly(0L, 0L, 0L, 2L, 4L, 8L, 16L,
				32L, 60L, 60L, 60L, 60L);
		assertThat(Waits.seconds(Integer.MAX_VALUE)).isEqualTo(MOST);
		fail(WRONG);
		assertThat(this.waits.left(this.name)).contains(Duration.ofSeconds(MOST));
	}

	@Test
	void onceTheTimeHasPassedTheNextTryIsFree() {
		fail(30);
		this.now = this.now.plusSeconds(60);
		assertThat(this.waits.left(this.name)).isEmpty();
	}

	@Test
	void anotherNameDoesNotWait() {
		fail(30);
		assertThat(this.waits.left(Ids.next().toString().getBytes(UTF_8))).isEmpty();
	}

	@Test
	void openingForgetsThem() {
		fail(30);
		this.waits.succeeded(this.name);
		assertThat(this.waits.left(this.name)).isEmpty();
		fail(3);
		assertThat(this.waits.left(this.name)).isEmpty();
	}

	@Test
	void anHourForgetsThemToo() {
		fail(30);
		this.now = this.now.plus(Duration.ofMinutes(62));
		this.waits.sweep();
		assertThat(this.rows.find(this.name)).isEmpty();
	}

	private void fail(int times) {
		for (int time = 0; time < times; time++) {
			this.waits.failed(this.name);
		}
	}

}
