package app.tideline.journal;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A page of the journal, as it is shown outside of it.
 *
 * @param state whether there is anything to show
 * @param title its title, or null
 * @param firstWords how it begins, or that it is closed; empty where it does not open
 * @param safe its text as HTML that may be printed as it is; empty in lists
 */
public record Leaf(UUID id, LocalDate day, State state, @Nullable String title, String firstWords, String safe) {

	/** Whether a page can be read. */
	public enum State {

		/** It can. */
		OPEN,

		/** Its writer closed it until a day to come. */
		CLOSED,

		/** What is stored for it does not fit together. */
		UNREADABLE

	}

	/** How it is named in a list. */
	public String name() {
		return (this.title != null) ? this.title : this.firstWords;
	}

	/** Whether it can be read. */
	public boolean open() {
		return this.state == State.OPEN;
	}

	static Leaf of(Line line, LocalDate today) {
		Head head = line.head();
		if (head == null) {
			return unreadable(line.id(), line.day());
		}
		return new Leaf(line.id(), line.day(), head.closed(today) ? State.CLOSED : State.OPEN, head.title(),
				head.firstWords(), "");
	}

	static Leaf of(OpenEntry entry, LocalDate today) {
		Head head = entry.head().shown(today);
		boolean closed = entry.head().closed(today);
		return new Leaf(entry.id(), entry.day(), closed ? State.CLOSED : State.OPEN, head.title(), head.firstWords(),
				closed ? "" : Prose.render(entry.text()).safe());
	}

	static Leaf unreadable(UUID id, LocalDate day) {
		return new Leaf(id, day, State.UNREADABLE, null, "", "");
	}

	/** Never shows what was written. */
	@Override
	public String toString() {
		return "Leaf";
	}

}
