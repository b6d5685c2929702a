package app.tideline.reminder;

import java.time.temporal.ChronoUnit;
import java.util.Set;

import app.tideline.account.OpenSpace;
import app.tideline.account.PartReader;
import app.tideline.account.PersonalData;
import app.tideline.account.Unfit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The weekly rhythm of a person, where they chose one. */
@Component
class RhythmData implements PersonalData {

	private final Rhythms rhythms;

	RhythmData(Rhythms rhythms) {
		this.rhythms = rhythms;
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
		return new Chosen(this.rhythms.takeOut(space).orElse(null));
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
			Unfit.unless(!whole.restsTooLong(part.latest()), "The rhythm in this file rests for too long.");
			this.rhythms.take(space, whole);
		}
	}

}
