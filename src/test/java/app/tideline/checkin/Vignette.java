package app.tideline.checkin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import app.tideline.content.Pronoun;
import app.tideline.content.Wording;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * An invented person, what they answer, and what a careful counsellor would want them to
 * be shown for it.
 *
 * @param name the name of the file
 * @param wording what the partner is called
 * @param space whether they have a private space; without one there is one check-in
 * @param visits their check-ins
 * @param shows what the last page shows, each list whole and in its order
 * @param words what the last page says
 * @param neverRules rules that must not be on it
 * @param neverTags what none of its cards may be about
 * @param neverWords what it must not say
 */
record Vignette(String name, Wording wording, boolean space, List<Visit> visits, Shows shows, List<String> words,
		List<String> neverRules, List<String> neverTags, List<String> neverWords) {

	private static final Path FOLDER = Path.of("src/test/resources/vignettes");

	/**
	 * A check-in.
	 *
	 * @param day how many days after the first
	 * @param keep whether it is to be kept
	 * @param answers the words of the answer by the id of the question
	 */
	record Visit(int day, boolean keep, Map<String, String> answers) {
	}

	/**
	 * What is shown: kinds of panels, rules of cards and notes, ids of exercises.
	 */
	record Shows(List<String> panels, List<String> cards, List<String> exercises, List<String> notes) {
	}

	/** Everybody. */
	static Stream<Vignette> all() {
		try (Stream<Path> files = Files.list(FOLDER)) {
			return files.sorted().map(Vignette::read).toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Vignette read(Path file) {
		Map<?, ?> told = yaml(file);
		List<Visit> visits = list(told, "check-ins").stream().map((each) -> visit(map(each))).toList();
		Map<?, ?> shows = map(told.get("shows"));
		Map<?, ?> never = map(told.get("never"));
		Object partner = told.get("partner");
		String name = file.getFileName().toString().replace(".yml", "");
		return new Vignette(name, (partner != null) ? wording(map(partner)) : Wording.NEUTRAL,
				told.containsKey("space") || partner != null || visits.size() > 1, visits,
				new Shows(texts(shows, "panels"), texts(shows, "cards"), texts(shows, "exercises"),
						texts(shows, "notes")),
				texts(shows, "words"), texts(never, "rules"), texts(never, "tags"), texts(never, "words"));
	}

	private static Visit visit(Map<?, ?> told) {
		Map<String, String> answers = new LinkedHashMap<>();
		told.forEach((question, answer) -> answers.put(question.toString(), answer.toString()));
		String day = answers.remove("day");
		return new Visit((day != null) ? Integer.parseInt(day) : 0, !"no".equals(answers.remove("kept")), answers);
	}

	private static Wording wording(Map<?, ?> partner) {
		return new Wording(Objects.requireNonNull(partner.get("name")).toString(),
				Pronoun.valueOf(Objects.requireNonNull(partner.get("pronoun")).toString()));
	}

	private static Map<?, ?> yaml(Path file) {
		try {
			return map(new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Map<?, ?> map(@Nullable Object value) {
		return (Map<?, ?>) Objects.requireNonNull(value);
	}

	private static List<?> list(Map<?, ?> from, String field) {
		Object list = from.get(field);
		return (list != null) ? (List<?>) list : List.of();
	}

	private static List<String> texts(Map<?, ?> from, String field) {
		List<String> texts = new ArrayList<>();
		list(from, field).forEach((each) -> texts.add(each.toString()));
		return texts;
	}

	@Override
	public String toString() {
		return this.name;
	}

}
