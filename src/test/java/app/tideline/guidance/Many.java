package app.tideline.guidance;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Tries many things, as many at a time as there are processors. Not in the pool that runs
 * the tests: while it waits, that would begin other tests in the midst of this one.
 */
final class Many {

	private static final int THREADS = Runtime.getRuntime().availableProcessors();

	private Many() {
	}

	/** Tries every number below that one. */
	static void tried(int below, IntConsumer trial) {
		try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
			for (Future<?> share : threads
				.invokeAll(IntStream.range(0, THREADS).mapToObj((first) -> share(first, below, trial)).toList())) {
				share.get();
			}
		}
		catch (Exception ex) {
			throw new AssertionError("a trial failed", ex);
		}
	}

	private static Callable<Boolean> share(int first, int below, IntConsumer trial) {
		return () -> {
			for (int number = first; number < below; number += THREADS) {
				trial.accept(number);
			}
			return true;
		};
	}

}
