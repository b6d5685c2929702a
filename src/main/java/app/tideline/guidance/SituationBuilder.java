package app.tideline.guidance;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import app.tideline.guidance.Situation.Said;
import app.tideline.guidance.Situation.Week;
import app.tideline.safety.SafetyAnswers;
import org.jspecify.annotations.Nullable;

/** Puts a {@link Situation} together; what is not said stays skipped. */
public final class SituationBuilder {

	private final LocalDate today;

	private final Map<String, Integer> answers = new HashMap<>();

	private final Map<String, Said> context = new HashMap<>();

	private final Set<String> harmDetails = new HashSet<>();

	private SafetyAnswers safety = SafetyAnswers.skipped();

	private @Nullable String steppedBack;

	private @Nullable String selfHarm;

	private @Nullable LocalDate spaceDate;

	private List<Week> past = List.of();

	private int checkIns = 1;

	private boolean note;

	private List<LocalDate> opened;

	private List<Quote> unsafePlans = List.of();

	private boolean held;

	private Set<Change> standsOut = Set.of();

	private Earlier earlier = Earlier.NOTHING;

	SituationBuilder(LocalDate today) {
		this.today = today;
		this.opened = List.of(today);
	}

	/** A scored answer, 0 to 4. */
	public SituationBuilder answer(String item, int value) {
		this.answers.put(item, value);
		return this;
	}

	/** Scored answers, 0 to 4. */
	public SituationBuilder answers(Map<String, Integer> values) {
		this.answers.putAll(values);
		return this;
	}

	/** The safety answers. */
	public SituationBuilder safety(SafetyAnswers given) {
		this.safety = given;
		return this;
	}

	/** What was ticked after harm. */
	public SituationBuilder harmDetails(Set<String> ids) {
		this.harmDetails.addAll(ids);
		return this;
	}

	/** What was answered after a disagreement that turned hurtful or was broken off. */
	public SituationBuilder steppedBack(@Nullable String id) {
		this.steppedBack = id;
		return this;
	}

	/** What was answered after a very low mood. */
	public SituationBuilder selfHarm(@Nullable String id) {
		this.selfHarm = id;
		return this;
	}

	/** How things are set up, said on that day. */
	public SituationBuilder context(String question, LocalDate day, Set<String> ids) {
		this.context.put(question, new Said(ids, day));
		return this;
	}

	/** The day agreed for a talk. */
	public SituationBuilder spaceDate(@Nullable LocalDate day) {
		this.spaceDate = day;
		return this;
	}

	/**
	 * Earlier check-ins, without notes. Unless {@link #checkIns} says otherwise, they and
	 * this one are all there are.
	 */
	public SituationBuilder past(List<Week> weeks) {
		this.past = List.copyOf(weeks);
		this.checkIns = weeks.size() + 1;
		return this;
	}

	/** How many check-ins there are with this one, notes not counted. */
	public SituationBuilder checkIns(int number) {
		this.checkIns = number;
		return this;
	}

	/** Whether this is a second check-in within six days. */
	public SituationBuilder note(boolean within) {
		this.note = within;
		return this;
	}

	/** The days of the check-ins that were opened in seven days, with this one's. */
	public SituationBuilder opened(List<LocalDate> days) {
		this.opened = List.copyOf(days);
		return this;
	}

	/** What was planned and was not safe to do, as it was asked and answered. */
	public SituationBuilder unsafePlans(List<Quote> plans) {
		this.unsafePlans = List.copyOf(plans);
		return this;
	}

	/** Whether a safety concern is held from before. */
	public SituationBuilder held(boolean from) {
		this.held = from;
		return this;
	}

	/** What the monthly review that falls on this check-in says stands out. */
	public SituationBuilder standsOut(Set<Change> changes) {
		this.standsOut = Set.copyOf(changes);
		return this;
	}

	/** What came of earlier suggestions. */
	public SituationBuilder earlier(Earlier suggestions) {
		this.earlier = suggestions;
		return this;
	}

	/** The situation. */
	public Situation build() {
		return new Situation(new Week(this.today, this.answers), this.safety, this.harmDetails, this.steppedBack,
				this.selfHarm, this.context, this.spaceDate, this.past, this.note, this.checkIns, this.opened,
				this.unsafePlans, this.held, this.standsOut, this.earlier);
	}

}
