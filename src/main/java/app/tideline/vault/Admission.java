package app.tideline.vault;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Lets in only as many Argon2id runs at a time as cores and memory bear; a few more may
 * wait a moment, and the rest are told to come again. Without it, fifty people opening
 * their spaces at once would take a small server's memory away from everyone.
 */
@Component
class Admission {

	private static final int QUEUE = 8;

	private final Semaphore places;

	private final Semaphore permits;

	private final Duration patience;

	@Autowired
	Admission() {
		this(permits(Runtime.getRuntime().availableProcessors(), Runtime.getRuntime().maxMemory()), QUEUE,
				Duration.ofSeconds(3));
	}

	Admission(int permits, int queue, Duration patience) {
		this.permits = new Semaphore(permits, true);
		this.places = new Semaphore(permits + queue);
		this.patience = patience;
	}

	/** max(1, min(half the cores, a quarter of the heap in Argon2id runs)). */
	static int permits(int cores, long heap) {
		long byMemory = heap / 4 / (Stretching.CURRENT.memoryKib() * 1024L);
		return (int) Math.max(1, Math.min(cores / 2, byMemory));
	}

	/**
	 * @throws Busy if there is no place in the queue, or none came free in time
	 */
	<T> T admit(Supplier<T> work) {
		if (!this.places.tryAcquire()) {
			throw new Busy();
		}
		try {
			if (!this.permits.tryAcquire(this.patience.toMillis(), TimeUnit.MILLISECONDS)) {
				throw new Busy();
			}
			try {
				return work.get();
			}
			finally {
				this.permits.release();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new Busy();
		}
		finally {
			this.places.release();
		}
	}

	/** How many more would be let in or may wait. */
	int free() {
		return this.places.availablePermits();
	}

}
