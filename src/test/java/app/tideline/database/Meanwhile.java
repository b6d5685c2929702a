package app.tideline.database;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * What another request does while the one of a test is half done.
 *
 * @param <T> what comes of it
 */
public final class Meanwhile<T> {

	private final Supplier<T> work;

	private @Nullable CompletableFuture<T> running;

	public Meanwhile(Supplier<T> work) {
		this.work = work;
	}

	/**
	 * Begins it, and goes on when it has ended, or after a moment: it may be waiting for
	 * what is half done.
	 */
	public void begin() {
		CompletableFuture<T> begun = CompletableFuture.supplyAsync(this.work);
		this.running = begun;
		try {
			begun.get(1, TimeUnit.SECONDS);
		}
		catch (TimeoutException | ExecutionException ex) {
			// The first is as expected, and the second is told at the end.
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** What came of it, once it has ended. */
	public T ended() {
		return Objects.requireNonNull(this.running).join();
	}

}
