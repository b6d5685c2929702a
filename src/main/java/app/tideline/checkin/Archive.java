package app.tideline.checkin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import app.tideline.account.OpenSpace;
import app.tideline.guidance.Guidance.Shown;
import app.tideline.vault.Cursor;
import app.tideline.vault.SealedHead;
import app.tideline.vault.Unreadable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads stored check-ins, each through the space that owns it. */
@Component
class Archive {

	/** Two years of weeks. */
	private static final int MOST = 104;

	private final CheckIns checkIns;

	private final Supports supports;

	Archive(CheckIns checkIns, Supports supports) {
		this.checkIns = checkIns;
		this.supports = supports;
	}

	/** What the rules look back on. */
	@Transactional(readOnly = true)
	Past past(OpenSpace space, LocalDate today) {
		return new Past(readable(space, this.checkIns.heads(space.id(), today.minusYears(2), Limit.of(MOST))));
	}

	/** The days of check-ins from that day on; none of them is opened for that. */
	List<LocalDate> days(OpenSpace space, LocalDate from) {
		return this.checkIns.days(space.id(), from);
	}

	/** A page of the history; what does not open is passed over. */
	@Transactional(readOnly = true)
	List<Past.One> before(OpenSpace space, Cursor after, int count) {
		return readable(space, this.checkIns.headsBefore(space.id(), after.day(), after.id(), Limit.of(count)));
	}

	/** What lists read of the newest check-in. */
	@Transactional(readOnly = true)
	Optional<Past.One> newestHead(OpenSpace space) {
		return before(space, Cursor.NEWEST, 1).stream().findFirst();
	}

	/** A check-in, whole. */
	@Transactional(readOnly = true)
	Optional<Whole> whole(OpenSpace space, UUID id) {
		return this.checkIns.find(space.id(), id)
			.map((row) -> open(space, row,
					this.supports.find(id, space.id(), space.opening()).flatMap((support) -> support(space, support))));
	}

	/** Those of these check-ins that are of this space, the oldest first. */
	@Transactional(readOnly = true)
	List<Chosen> chosen(OpenSpace space, Collection<UUID> ids) {
		return ids.isEmpty() ? List.of()
				: this.checkIns.all(space.id(), ids)
					.stream()
					.map((row) -> new Chosen(row.getId(), row.day(), readable(space, row)))
					.toList();
	}

	/** The newest check-in, whole. */
	@Transactional(readOnly = true)
	Optional<Whole> newest(OpenSpace space) {
		return this.checkIns.newest(space.id(), Limit.of(1))
			.stream()
			.findFirst()
			.flatMap((row) -> readable(space, row));
	}

	/**
	 * A check-in.
	 *
	 * @param head what lists read
	 * @param outcome what was written, and what was kept of what was shown
	 * @param support everything that was shown, while the opening lasts in which it was
	 */
	record Whole(Past.One head, Outcome outcome, Optional<Shown> support) {
	}

	/**
	 * A check-in that somebody chose.
	 *
	 * @param whole nothing where it does not open
	 */
	record Chosen(UUID id, LocalDate day, Optional<Whole> whole) {
	}

	private static Optional<Whole> readable(OpenSpace space, CheckIn row) {
		try {
			return Optional.of(open(space, row, Optional.empty()));
		}
		catch (Unreadable ex) {
			return Optional.empty();
		}
	}

	private static Whole open(OpenSpace space, CheckIn row, Optional<Shown> support) {
		Answers answers = space.vault().open(CheckIn.head(row.getId(), row.version()), row.head(), Answers.class);
		Outcome outcome = space.vault().open(CheckIn.body(row.getId(), row.version()), row.body(), Outcome.class);
		return new Whole(new Past.One(row.getId(), row.day(), answers), outcome, support);
	}

	private static Optional<Shown> support(OpenSpace space, Support row) {
		try {
			return Optional.of(space.vault().open(Support.body(row.getId(), row.version()), row.body(), Shown.class));
		}
		catch (Unreadable ex) {
			return Optional.empty();
		}
	}

	private static List<Past.One> readable(OpenSpace space, List<SealedHead> heads) {
		List<Past.One> readable = new ArrayList<>();
		for (SealedHead head : heads) {
			try {
				Answers answers = space.vault()
					.open(CheckIn.head(head.getId(), head.getVersion()), head.getHead(), Answers.class);
				readable.add(new Past.One(head.getId(), head.getDay(), answers));
			}
			catch (Unreadable ex) {
				// One damaged row must not take the others with it; it is left out here.
			}
		}
		return readable;
	}

}
