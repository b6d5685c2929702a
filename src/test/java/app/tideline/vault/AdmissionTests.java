package app.tideline.vault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import app.tideline.Tries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** How many may work at a time, how many wait, and who is sent away. */
@Timeout(60)
class AdmissionTests {

	private static final int PEOPLE = 10;

	private static final int PERMITS = 2;

	private static final long MIB = 1024 * 1024;

	@Test
	void permitsFollowCoresAndAQuarterOfTheHeap() {
		assertThat(Admission.permits(2, 4096 * MIB)).isEqualTo(1);
		assertThat(Admission.permits(8, 4096 * MIB)).isEqualTo(4);
		assertThat(Admission.permits(8, 512 * MIB)).isEqualTo(2);
		assertThat(Admission.permits(64, 1024 * MIB)).isEqualTo(4);
		assertThat(Admission.permits(1, 64 * MIB)).isEqualTo(1);
	}

	@Test
	@Tries({ PEOPLE, PERMITS })
	void neverMoreThanThePermitsWorkAtOnceAndTheQueueIsServed() throws Exception {
		Admission admission = new Admission(PERMITS, PEOPLE - PERMITS, Duration.ofMinutes(1));
		AtomicInteger working = new AtomicInteger();
		AtomicInteger most = new AtomicInteger();
		CountDownLatch two = new CountDownLatch(PERMITS);
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Boolean>> all = new ArrayList<>();
			for (int person = 0; person < PEOPLE; person++) {
				all.add(threads.submit(() -> admission.admit(() -> {
					most.accumulateAndGet(working.incrementAndGet(), Math::max);
					await(two, two);
					LockSupport.parkNanos(2_000_000);
					working.decrementAndGet();
					return true;
				})));
			}
			for (Future<Boolean> each : all) {
				assertThat(each.get()).isTrue();
			}
		}
		assertThat(most).hasValue(PERMITS);
	}

	@Test
	void whoIsInterruptedIsToldAndStaysInterrupted() {
		Admission admission = new Admission(1, 1, Duration.ofMinutes(1));
		Thread.currentThread().interrupt();
		assertThatExceptionOfType(Busy.class).isThrownBy(() -> admission.admit(() -> true));
		assertThat(Thread.interrupted()).isTrue();
		assertThat(admission.admit(() -> true)).as("its place is free again").isTrue();
	}

	@Test
	void whoFindsTheQueueFullIsToldAtOnce() throws Exception {
		Admission admission = new Admission(1, 1, Duration.ofMinutes(1));
		CountDownLatch started = new CountDownLatch(1);
		CountDownLatch done = new CountDownLatch(1);
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<Boolean> working = threads.submit(() -> admission.admit(() -> await(started, done)));
			started.await();
			Future<Boolean> waiting = threads.submit(() -> admission.admit(() -> true));
			while (admission.free() > 0) {
				Thread.onSpinWait();
			}
			assertThatExceptionOfType(Busy.class).isThrownBy(() -> admission.admit(() -> true))
				.satisfies((busy) -> assertThat(busy.retryAfter()).isPositive());
			done.countDown();
			assertThat(working.get()).isTrue();
			assertThat(waiting.get()).isTrue();
		}
		assertThat(admission.free()).isEqualTo(2);
	}

	@Test
	void whoWaitsTooLongIsToldToo() throws Exception {
		Admission admission = new Admission(1, 8, Duration.ofMillis(1));
		CountDownLatch started = new CountDownLatch(1);
		CountDownLatch done = new CountDownLatch(1);
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<Boolean> working = threads.submit(() -> admission.admit(() -> await(started, done)));
			started.await();
			assertThatExceptionOfType(Busy.class).isThrownBy(() -> admission.admit(() -> true));
			done.countDown();
			assertThat(working.get()).isTrue();
		}
		assertThat(admission.<Boolean>admit(() -> true)).isTrue();
	}

	@Test
	void workThatFailsGivesItsPlaceBack() {
		Admission admission = new Admission(1, 0, Duration.ofMillis(1));
		for (int time = 0; time < 3; time++) {
			assertThatIllegalStateException().isThrownBy(() -> admission.admit(() -> {
				throw new IllegalStateException("work");
			}));
		}
		assertThat(admission.free()).isEqualTo(1);
	}

	private static boolean await(CountDownLatch started, CountDownLatch done) {
		try {
			started.countDown();
			done.await();
			return true;
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
