package app.tideline.checkin;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import app.tideline.safety.SafetyAnswer;
import app.tideline.safety.SafetyAnswers;
import app.tideline.vault.Ids;
import app.tideline.work.CameOf;

/**
 * What a person has put into a check-in so far, by field. It travels in the form from
 * screen to screen; only known fields with known values get in (see {@link Reading}), and
 * what was left out is not in the map.
 *
 * @param values field to what was chosen or written, never empty
 */
record Filled(Map<String, List<String>> values) {

	static final String NOT_APPLICABLE = "na";

	/** The field that holds the day two people agreed on. */
	static final String SPACE_DATE = "cx.space.date";

	/** The field that lists the planned things that are asked about. */
	static final String ASKED_ABOUT = "follow-up";

	/** What the fields begin with that say what came of a planned thing. */
	static final String CAME_OF = "came-of.";

	/** Nothing yet. */
	static Filled nothing() {
		return new Filled(Map.of());
	}

	/** What was chosen or written in a field, where it holds one value. */
	Optional<String> one(String field) {
		return Optional.ofNullable(this.values.get(field)).map(List::getFirst);
	}

	/** Everything chosen in a field. */
	List<String> all(String field) {
		return this.values.getOrDefault(field, List.of());
	}

	/** Whether that value was chosen, for the page. */
	public boolean chose(String field, String value) {
		return all(field).contains(value);
	}

	/** What was written in a field, or nothing, for the page. */
	public String text(String field) {
		return one(field).orElse("");
	}

	/**
	 * The answers with a number, 0 to 4. What does not apply or was skipped is not in it.
	 */
	Map<String, Integer> scored(Set<String> items) {
		Map<String, Integer> scored = new LinkedHashMap<>();
		for (String item : items) {
			one(item).filter((value) -> !value.equals(NOT_APPLICABLE))
				.ifPresent((value) -> scored.put(item, Integer.parseInt(value)));
		}
		return scored;
	}

	/** The items that do not apply, as the person says. */
	Set<String> notApplicable(Set<String> items) {
		return items.stream().filter((item) -> chose(item, NOT_APPLICABLE)).collect(Collectors.toSet());
	}

	/** The safety answers, with what the follow-up adds. */
	SafetyAnswers safety(boolean urgent) {
		return new SafetyAnswers(safety("sf.fear"), safety("sf.freedom"), safety("sf.device"), safety("sf.harm"),
				urgent);
	}

	private SafetyAnswer safety(String item) {
		return switch (text(item)) {
			case "no" -> SafetyAnswer.NO;
			case "not-sure" -> SafetyAnswer.NOT_SURE;
			case "yes-once" -> SafetyAnswer.YES_ONCE;
			case "yes-more" -> SafetyAnswer.YES_MORE;
			default -> SafetyAnswer.SKIPPED;
		};
	}

	/** The planned things that are asked about, by the id of the piece of work. */
	List<UUID> asked() {
		return all(ASKED_ABOUT).stream().map(Ids::of).toList();
	}

	/** What came of a planned thing, where that was said. */
	Optional<CameOf> cameOf(UUID work) {
		return one(cameOfField(work)).flatMap(CameOf::of);
	}

	/** Whether something planned was not safe to do. */
	boolean notSafe() {
		return asked().stream().anyMatch((work) -> cameOf(work).filter(CameOf.NOT_SAFE::equals).isPresent());
	}

	/** The field that says what came of a planned thing. */
	static String cameOfField(UUID work) {
		return CAME_OF + work;
	}

	/** The same, asking about these planned things as well. */
	Filled asking(List<UUID> works) {
		Map<String, List<String>> all = new LinkedHashMap<>(this.values);
		if (!works.isEmpty()) {
			all.put(ASKED_ABOUT, works.stream().map(UUID::toString).toList());
		}
		return new Filled(all);
	}

	/** The agreed day, where one was given. */
	Optional<LocalDate> spaceDate() {
		return one(SPACE_DATE).map(LocalDate::parse);
	}

	/** The same without the fields named: what a draft may hold. */
	Filled without(Set<String> fields) {
		Map<String, List<String>> rest = new LinkedHashMap<>(this.values);
		rest.keySet().removeAll(fields);
		return new Filled(rest);
	}

	/** These fields alone. */
	Filled only(Set<String> fields) {
		Map<String, List<String>> some = new LinkedHashMap<>(this.values);
		some.keySet().retainAll(fields);
		return new Filled(some);
	}

	/** The same, with what was put into other fields. */
	Filled with(Filled others) {
		Map<String, List<String>> all = new LinkedHashMap<>(this.values);
		all.putAll(others.values);
		return new Filled(all);
	}

	/** The same without what came of planned things, which is asked anew. */
	Filled withoutFollowUps() {
		Map<String, List<String>> rest = new LinkedHashMap<>(this.values);
		rest.keySet().removeIf((field) -> field.equals(ASKED_ABOUT) || field.startsWith(CAME_OF));
		return new Filled(rest);
	}

	/** Never shows what was answered. */
	@Override
	public String toString() {
		return "Filled";
	}

}
