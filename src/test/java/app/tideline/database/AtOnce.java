package app.tideline.database;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What several requests do at the same moment: each waits until all are there. */
public final class AtOnce {

	private AtOnce() {
	}

	/** Does all of it, and says what came of each, in their order. */
	public static <T> List<T> atOnce(List<? extends Callable<T>> all) throws Exception {
		CyclicBarrier start = new CyclicBarrier(all.size());
		List<T> results = new ArrayList<>();
		try (ExecutorService threads = Executors.newFixedThreadPool(all.size())) {
			List<Future<T>> running = new ArrayList<>();
			for (Callable<T> each : all) {
				running.add(threads.submit(() -> {
					start.await();
					return each.call();
				}));
			}
			for (Future<T> each : running) {
				results.add(each.get());
			}
		}
		return results;
	}

	/** Does the same so many times. */
	public static <T> List<T> atOnce(int times, Callable<T> what) throws Exception {
		return atOnce(Collections.nCopies(times, what));
	}

}
