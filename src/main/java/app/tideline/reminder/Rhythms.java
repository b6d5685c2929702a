package app.tideline.reminder;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.UnaryOperator;

import app.tideline.account.Changed;
import app.tideline.account.OneRecord;
import app.tideline.account.OpenSpace;
import app.tideline.account.Spaces;
import app.tideline.checkin.WeeklyCheckIns;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The weekly rhythm of each person, sealed. */
@Component
public final class Rhythms {

	private final OneRecord<Rhythm, RhythmRow> record;

	private final WeeklyCheckIns checkIns;

	private final Spaces spaces;

	private final TransactionOperations transactions;

	private final Clock clock;

	Rhythms(RhythmRows rows, WeeklyCheckIns checkIns, Spaces spaces, TransactionOperations transactions, Clock clock) {
		this.record = new OneRecord<>(spaces, rows, "rhythm", RhythmRow::new, Rhythm.class);
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
		return kept(space, this.record.stored(space));
	}

	private static KeptRhythm kept(OpenSpace space, Optional<OneRecord.Stored<Rhythm>> stored) {
		Rhythm usual = Rhythm.usual(space.settings().zoneOrDefault());
		return stored.map((row) -> new KeptRhythm(row.version(), row.value().isPresent(), row.value().orElse(usual)))
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
		Optional<OneRecord.Stored<Rhythm>> before = this.record.stored(space);
		KeptRhythm kept = kept(space, before);
		Rhythm changed = change.apply(kept.rhythm());
		return (kept.version() == version && store(space, before, changed)) || is(kept(space), changed);
	}

	private static boolean is(KeptRhythm kept, Rhythm changed) {
		return kept.readable() && kept.rhythm().equals(changed);
	}

	/** What was chosen, to be taken out. */
	Optional<Rhythm> takeOut(OpenSpace space) {
		return this.record.takeOut(space);
	}

	/**
	 * Takes over a rhythm, in the caller's transaction.
	 * @throws Changed if one has been chosen here, be it at this moment
	 */
	void take(OpenSpace space, Rhythm rhythm) {
		this.record.put(space, Optional.empty(), rhythm);
	}

	/** Rests from now on, for as many check-ins as there are weeks. */
	boolean pause(OpenSpace space, long version, int weeks) {
		return change(space, version, (rhythm) -> rhythm.pausedFor(weeks, this.clock.instant()));
	}

	/** Ends a pause; nothing happens where there is none. */
	void resume(OpenSpace space) {
		change(space, kept(space).version(), Rhythm::unpaused);
	}

	private boolean store(OpenSpace space, Optional<OneRecord.Stored<Rhythm>> before, Rhythm rhythm) {
		try {
			this.transactions.executeWithoutResult((status) -> {
				// The account first, as everywhere.
				chooseZone(space, rhythm.zone());
				this.record.put(space, before, rhythm);
			});
			return true;
		}
		catch (Changed ex) {
			// Another tab was faster, if only by a moment.
			return false;
		}
	}

	/** Weeks are counted in the days of check-ins, so both go by the same zone. */
	private void chooseZone(OpenSpace space, ZoneId zone) {
		if (!zone.equals(space.settings().zoneOrDefault())) {
			this.spaces.keep(space, space.settings().inZone(zone), space.concern().orElse(null));
		}
	}

}
