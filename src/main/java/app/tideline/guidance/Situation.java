package app.tideline.guidance;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import app.tideline.safety.Level;
import app.tideline.safety.SafetyAnswers;
import org.jspecify.annotations.Nullable;

/**
 * Everything that guidance may rest on, as it stands at one check-in. Immutable. What was
 * skipped or did not apply is absent, and never stands for "no" or zero.
 *
 * @param now this check-in's day, which is today in the person's zone, and its scored
 * answers
 * @param safety the safety answers
 * @param harmDetails ids of what was ticked after harm
 * @param steppedBack id of the answer that followed a disagreement, or null
 * @param selfHarm id of the answer that followed a very low mood, or null
 * @param context how things are set up, by the id of the question
 * @param spaceDate the day agreed for a talk, where space was asked for with one
 * @param past earlier check-ins, newest first, without notes and without this one
 * @param note whether this is a second check-in within six days, which is answered by
 * what it says itself and stays out of everything that looks over several
 * @param checkIns how many check-ins there are with this one, notes not counted
 * @param opened the days of the check-ins that were opened in seven days, with this one's
 * @param unsafePlans what a person had planned and says was not safe to do
 * @param held whether a safety concern is held from before
 * @param standsOut what the monthly review says, where one falls on this check-in
 * @param earlier what came of earlier suggestions
 */
public record Situation(Week now, SafetyAnswers safety, Set<String> harmDetails, @Nullable String steppedBack,
		@Nullable String selfHarm, Map<String, Said> context, @Nullable LocalDate spaceDate, List<Week> past,
		boolean note, int checkIns, List<LocalDate> opened, List<Quote> unsafePlans, boolean held,
		Set<Change> standsOut, Earlier earlier) {

	/** After how many days an answer about how things are set up fires no rule. */
	private static final int FRESH_DAYS = 28;

	public Situation {
		harmDetails = Set.copyOf(harmDetails);
		context = Map.copyOf(context);
		opened = List.copyOf(opened);
		unsafePlans = List.copyOf(unsafePlans);
		standsOut = Set.copyOf(standsOut);
		past = past.stream().sorted(Comparator.comparing(Week::day).reversed()).toList();
	}

	/** A check-in on that day, with nothing answered yet, that is the first one. */
	public static SituationBuilder on(LocalDate today) {
		return new SituationBuilder(today);
	}

	/** The local day. */
	public LocalDate today() {
		return this.now.day();
	}

	/**
	 * This check-in and those before it, newest first; none for a note, which nothing
	 * that looks over several check-ins is said with.
	 */
	List<Week> weeks() {
		return this.note ? List.of() : Stream.concat(Stream.of(this.now), this.past.stream()).toList();
	}

	/**
	 * The concern that this check-in's own answers raise: what was not safe to do counts
	 * like a worrying answer.
	 */
	Level level() {
		return this.unsafePlans.isEmpty() ? this.safety.level() : this.safety.level().or(Level.CONCERN);
	}

	/** The same, with a sign of danger to life. */
	Situation inDanger() {
		return new Situation(this.now, this.safety.inDanger(), this.harmDetails, this.steppedBack, this.selfHarm,
				this.context, this.spaceDate, this.past, this.note, this.checkIns, this.opened, this.unsafePlans,
				this.held, this.standsOut, this.earlier);
	}

	/** What was said about how things are set up, unless it is too old to count. */
	@Nullable Said fresh(String question) {
		Said said = this.context.get(question);
		return (said != null && ChronoUnit.DAYS.between(said.day(), today()) <= FRESH_DAYS) ? said : null;
	}

	@Override
	public String toString() {
		return "Situation";
	}

	/**
	 * The scored answers of one check-in.
	 *
	 * @param day its local day
	 * @param answers values 0 to 4 by the id of the item; higher is better for the person
	 */
	public record Week(LocalDate day, Map<String, Integer> answers) {

		public Week {
			answers = Map.copyOf(answers);
			if (answers.values().stream().anyMatch((value) -> value < 0 || value > 4)) {
				throw new IllegalArgumentException("answers are 0 to 4");
			}
		}

		@Override
		public String toString() {
			return "Week";
		}

	}

	/**
	 * Answers to a question about how things are set up.
	 *
	 * @param answers ids; several only where the question allows it
	 * @param day the local day on which they were last given or left standing
	 */
	public record Said(Set<String> answers, LocalDate day) {

		public Said {
			answers = Set.copyOf(answers);
		}

		@Override
		public String toString() {
			return "Said";
		}

	}

}
