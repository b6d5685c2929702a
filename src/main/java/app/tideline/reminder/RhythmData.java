package app.tideline.reminder;

import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;

import app.tideline.account.OpenSpace;
import app.tideline.account.PartReader;
import app.tideline.account.PersonalData;
import app.tideline.account.Unfit;
import app.tideline.vault.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The weekly rhythm of a person, where they chose one. */
@Component
class RhythmData implements PersonalData {

	private final Rhythms rhythms;

	private final RhythmRows rows;

	RhythmData(Rhythms rhythms, RhythmRows rows) {
		this.rhythms = rhythms;
		this.rows = rows;
	}

	/** Its part of a file. */
	record Chosen(@Nullable Rhythm rhythm) {
	}

	@Override
	public String part() {
		return "rhythm";
	}

	@Override
	public Set<String> tables() {
		return Set.of("rhythm");
	}

	@Override
	public Chosen takeOut(OpenSpace space) {
		KeptRhythm kept = this.rhythms.kept(space);
		return new Chosen((kept.version() == KeptRhythm.NONE || !kept.readable()) ? null : kept.rhythm());
	}

	@Override
	public boolean isEmpty(OpenSpace space) {
		return this.rhythms.kept(space).version() == KeptRhythm.NONE;
	}

	@Override
	public void bringIn(OpenSpace space, PartReader part) {
		Rhythm rhythm = part.one(Chosen.class).rhythm();
		if (rhythm != null) {
			Rhythm whole = new Rhythm(Unfit.needed(rhythm.day()),
					Unfit.needed(rhythm.time()).truncatedTo(ChronoUnit.MINUTES), Unfit.needed(rhythm.zone()),
					Unfit.dayOrNone(rhythm.pausedUntil()));
			UUID id = Ids.next();
			this.rows.save(new RhythmRow(space.id(), id, space.vault().seal(RhythmRow.head(id, 0), whole)));
		}
	}

}
