package app.tideline.exercise;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import app.tideline.content.SeedNode;
import app.tideline.content.Seeds;
import org.springframework.stereotype.Component;

/**
 * The exercises of the content, each with its form and its logic. The ids to ask for are
 * those of {@link app.tideline.content.Content#exercise(String)}. A wording turns a seed
 * text into the words of the person whose work it is.
 */
@Component
public final class Exercises {

	private static final String FOLLOW_UP = "follow-up";

	private final Map<String, Tool> tools = new HashMap<>();

	/** Reads the forms; whatever is broken stops the start. */
	Exercises(Seeds seeds, List<Worksheet> worksheets) {
		for (String path : seeds.list("exercises", ".yml")) {
			SeedNode root = seeds.yaml(path);
			Stream.concat(Stream.of(root), root.find("variants").map(SeedNode::list).orElse(List.of()).stream())
				.forEach((node) -> {
					String id = node.get("id").text();
					Worksheet worksheet = worksheets.stream()
						.filter((each) -> each.exercises().contains(id))
						.findFirst()
						.orElseThrow(() -> node.get("id").broken("nothing works out the exercise '" + id + "'"));
					this.tools.put(id, new Tool(FormReader.read(id, node.get("fields")), texts(root, node), worksheet));
				});
		}
	}

	/** The form of an exercise. */
	public Form form(String exercise) {
		return tool(exercise).form();
	}

	/** What stands in its form to begin with. */
	public Sheet start(String exercise, LocalDate today) {
		return tool(exercise).worksheet().start(today);
	}

	/**
	 * What is wrong with what was filled in, by the name of the field.
	 * @param today the person's own day
	 */
	public Map<String, String> errors(String exercise, Sheet sheet, LocalDate today, UnaryOperator<String> wording) {
		Tool tool = tool(exercise);
		Map<String, String> errors = new LinkedHashMap<>(tool.form().errors(sheet, today));
		tool.worksheet().errors(sheet, today, tool.words(wording)).forEach(errors::putIfAbsent);
		return errors;
	}

	/**
	 * Whether its page could have led to exactly this, kept or changed on one of these
	 * days: every field and option is one of the form, and nothing is wrong with it.
	 * @param from the day on which it was kept first
	 * @param to the last day on which it can have been changed
	 */
	public boolean takes(String exercise, Sheet sheet, LocalDate from, LocalDate to) {
		if (sheet.values().isEmpty() || !form(exercise).read(sheet.values()).equals(sheet)) {
			return false;
		}
		// What was planned later than could be on the first day was changed later.
		return Stream.concat(Stream.of(from), carried(exercise, sheet, from).map(Carried::due).stream())
			.filter((day) -> !day.isBefore(from))
			.map((day) -> day.isAfter(to) ? to : day)
			.anyMatch((day) -> errors(exercise, sheet, day, UnaryOperator.identity()).isEmpty());
	}

	/**
	 * Whether that is what it leads to on a later day, kept or changed on one of these
	 * days.
	 */
	public boolean leadsTo(Carried carried, String exercise, Sheet sheet, LocalDate from, LocalDate to) {
		return carried(exercise, sheet, from).filter((first) -> !carried.due().isBefore(first.due())).isPresent()
				&& carried(exercise, sheet, to)
					.filter((last) -> !carried.due().isAfter(last.due()) && (last.held() || !carried.held()))
					.isPresent();
	}

	/** What it gives. To be asked only where nothing is wrong. */
	public Result result(String exercise, Sheet sheet, UnaryOperator<String> wording) {
		Tool tool = tool(exercise);
		return tool.worksheet().result(sheet, tool.words(wording));
	}

	/** A few of the person's own words to tell it from others; may be empty. */
	public String label(String exercise, Sheet sheet) {
		return tool(exercise).worksheet().label(sheet);
	}

	/** What it leads to on a later day, if kept on that day. */
	public Optional<Carried> carried(String exercise, Sheet sheet, LocalDate keptOn) {
		return tool(exercise).worksheet().carried(sheet, keptOn);
	}

	/**
	 * How to ask what came of it; only for an exercise that is carried on.
	 * @param label the person's words for it, or empty
	 */
	public String followUp(String exercise, String label, UnaryOperator<String> wording) {
		String named = label.isEmpty() ? FOLLOW_UP : FOLLOW_UP + "-named";
		return tool(exercise).words(wording).of(named, label);
	}

	private Tool tool(String exercise) {
		return Objects.requireNonNull(this.tools.get(exercise), exercise);
	}

	private static Map<String, String> texts(SeedNode root, SeedNode node) {
		Map<String, String> texts = new HashMap<>();
		for (SeedNode each : List.of(root, node)) {
			each.find("texts").ifPresent((found) -> found.fields().forEach((id, text) -> texts.put(id, text.text())));
		}
		return Map.copyOf(texts);
	}

	private record Tool(Form form, Map<String, String> texts, Worksheet worksheet) {

		Words words(UnaryOperator<String> wording) {
			return new Words(this.form, this.texts, wording);
		}

	}

}
