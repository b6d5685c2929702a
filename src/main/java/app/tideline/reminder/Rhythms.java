package app.tideline.reminder;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.UnaryOperator;

import app.tideline.account.Changed;
import app.tideline.account.OpenSpace;
import app.tideline.account.Spaces;
import app.tideline.checkin.WeeklyCheckIns;
import app.tideline.vault.Unreadable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The weekly rhythm of each person, sealed. */
@Component
public final class Rhythms {

	private final RhythmRows rows;

	private final WeeklyCheckIns checkIns;

	private final Spaces spaces;

	private final TransactionOperations transactions;

	private final Clock clock;

	Rhythms(RhythmRows rows, WeeklyCheckIns checkIns, Spaces spaces, TransactionOperations transactions, Clock clock) {
		this.rows = rows;
		this.checkIns = checkIns;
		this.spaces = spaces;
		this.transactions = transactions;
		this.clock = clock;
	}

	/** How this week stands for a person, in two statements. */
	public WeekState state(OpenSpace space) {
		return weeks(space, kept(space).rhythm()).state();
	}

	/** Their rhythm, or the usual one while they have chosen none. */
	KeptRhythm kept(OpenSpace space) {
		Rhythm usual = Rhythm.usual(space.settings().zoneOrDefault());
		return this.rows.findById(space.id())
			.map((row) -> open(space, row, usual))
			.orElseGet(() -> KeptRhythm.none(usual));
	}

	/** That rhythm held against the days of their check-ins. */
	Weeks weeks(OpenSpace space, Rhythm rhythm) {
		Instant now = this.clock.instant();
		return new Weeks(rhythm, now, this.checkIns.days(space, Weeks.from(rhythm, now)));
	}

	/**
	 * Changes the rhythm, if it is still the one that was looked at. Asking for the same
	 * change twice is one change.
	 * @param version of the rhythm that the person saw
	 * @return whether what is stored now is what the person asked for
	 */
	boolean change(OpenSpace space, long version, UnaryOperator<Rhythm> change) {
		KeptRhythm kept = kept(space);
		Rhythm changed = change.apply(kept.rhythm());
		return (kept.version() == version && stored(space, kept, changed)) || kept(space).rhythm().equals(changed);
	}

	/** Rests from now on, for as many check-ins as there are weeks. */
	boolean pause(OpenSpace space, long version, int weeks) {
		return change(space, version, (rhythm) -> rhythm.pausedFor(weeks, this.clock.instant()));
	}

	/** Ends a pause; nothing happens where there is none. */
	void resume(OpenSpace space) {
		change(space, kept(space).version(), Rhythm::unpaused);
	}

	private boolean stored(OpenSpace space, KeptRhythm kept, Rhythm changed) {
		try {
			return Boolean.TRUE.equals(this.transactions.execute((status) -> store(space, kept, changed)));
		}
		catch (DataIntegrityViolationException | Changed ex) {
			// Another tab was faster, if only by a moment.
			return false;
		}
	}

	private boolean store(OpenSpace space, KeptRhythm kept, Rhythm rhythm) {
		UUID id = kept.id();
		byte[] head = space.vault().seal(RhythmRow.head(id, kept.version() + 1), rhythm);
		if (kept.version() == KeptRhythm.NONE) {
			this.rows.saveAndFlush(new RhythmRow(space.id(), id, head));
		}
		else if (this.rows.replace(space.id(), id, kept.version(), head) == 0) {
			return false;
		}
		chooseZone(space, rhythm.zone());
		return true;
	}

	/** Weeks are counted in the days of check-ins, so both go by the same zone. */
	private void chooseZone(OpenSpace space, ZoneId zone) {
		if (!zone.equals(space.settings().zoneOrDefault())) {
			this.spaces.keep(space, space.settings().inZone(zone), space.concern().orElse(null));
		}
	}

	private static KeptRhythm open(OpenSpace space, RhythmRow row, Rhythm usual) {
		try {
			Rhythm rhythm = space.vault().open(RhythmRow.head(row.rowId(), row.version()), row.head(), Rhythm.class);
			return new KeptRhythm(row.rowId(), row.version(), true, rhythm);
		}
		catch (Unreadable ex) {
			return new KeptRhythm(row.rowId(), row.version(), false, usual);
		}
	}

}
