package app.tideline.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import app.tideline.vault.Busy;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The memory that all forms together may take which are longer than most. It is given out
 * as they come in, and never for what is only announced.
 */
@Component
class FormRoom {

	/**
	 * How often a form is in memory at its peak: as it grows, its characters, its text,
	 * and the page that answers it.
	 */
	private static final int COPIES = 6;

	private static final int KIB = 1024;

	private final Semaphore free;

	private final Duration patience;

	@Autowired
	FormRoom() {
		this(Runtime.getRuntime().maxMemory() / 8, Duration.ofSeconds(3));
	}

	FormRoom(long bytes, Duration patience) {
		// However little there is, one form goes through.
		long most = Math.max(bytes, LimitsFilter.LARGEST_BODY * COPIES);
		this.free = new Semaphore((int) Math.min(most / KIB, Integer.MAX_VALUE), true);
		this.patience = patience;
	}

	/** For one form, without anything yet. */
	Share share() {
		return new Share();
	}

	/** How much more could be taken, in KiB. */
	int free() {
		return this.free.availablePermits();
	}

	/** What one form has taken, until it is answered. */
	final class Share implements AutoCloseable {

		private int taken;

		/**
		 * Takes room for a form that gets longer by so much.
		 * @throws Busy if none comes free in time
		 */
		void grow(int bytes) {
			int more = Math.ceilDiv(bytes, KIB) * COPIES;
			try {
				if (!FormRoom.this.free.tryAcquire(more, FormRoom.this.patience.toMillis(), TimeUnit.MILLISECONDS)) {
					throw new Busy();
				}
				this.taken += more;
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new Busy();
			}
		}

		@Override
		public void close() {
			FormRoom.this.free.release(this.taken);
			this.taken = 0;
		}

	}

}
