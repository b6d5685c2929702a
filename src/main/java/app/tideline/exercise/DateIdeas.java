package app.tideline.exercise;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import app.tideline.content.Seeds;
import app.tideline.exercise.Result.Block;
import app.tideline.exercise.Result.Flag;
import app.tideline.exercise.Result.Listing;
import app.tideline.exercise.Result.Note;
import app.tideline.exercise.Result.Saying;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Date idea picker: three ideas that fit, and an invitation with an easy no. */
@Component
final class DateIdeas implements Worksheet {

	private static final int SHOWN = 3;

	private static final List<String> ALWAYS = List.of("time", "money", "access");

	/** What is set aside where too few ideas fit: the first of them first. */
	private static final List<String> WISHES = List.of("new", "energy", "place");

	private final List<Idea> ideas;

	DateIdeas(Seeds seeds) {
		this.ideas = Idea.all(seeds);
	}

	@Override
	public Set<String> exercises() {
		return Set.of("date-ideas");
	}

	@Override
	public Result result(Sheet sheet, Words words) {
		List<Idea> three = three(sheet);
		List<Block> blocks = new ArrayList<>();
		if (sheet.chose("asked", "not-yet")) {
			blocks.add(new Flag(words.of("ask-first")));
		}
		blocks
			.add(new Listing(words.of("ideas"), three.stream().map(Idea::text).map(StringUtils::capitalize).toList()));
		String setAside = WISHES.stream()
			.filter((wish) -> three.stream().anyMatch((idea) -> !idea.suits(wish, sheet)))
			.map((wish) -> words.of("set-aside-" + wish))
			.collect(Collectors.joining(", "));
		if (!setAside.isEmpty()) {
			blocks.add(new Note(words.of("set-aside", setAside)));
		}
		blocks.add(new Saying(words.of("invitation"), words.of("invite", three.getFirst().text())));
		blocks.add(new Note(words.of("problems")));
		return new Result(words.of("title"), false, blocks);
	}

	/** Three that fit, always the same for the same answers. */
	List<Idea> three(Sheet sheet) {
		Set<Idea> chosen = new LinkedHashSet<>();
		for (int aside = 0; aside <= WISHES.size(); aside++) {
			List<String> wishes = WISHES.subList(aside, WISHES.size());
			chosen.addAll(spread(this.ideas.stream()
				.filter((idea) -> !chosen.contains(idea))
				.filter((idea) -> suits(idea, ALWAYS, sheet) && suits(idea, wishes, sheet))
				.toList(), SHOWN - chosen.size()));
		}
		return List.copyOf(chosen);
	}

	private static boolean suits(Idea idea, List<String> fields, Sheet sheet) {
		return fields.stream().allMatch((field) -> idea.suits(field, sheet));
	}

	/** Neighbours in the content are alike, so they are taken from all along it. */
	private static List<Idea> spread(List<Idea> ideas, int count) {
		return (ideas.size() <= count) ? ideas
				: IntStream.range(0, count).mapToObj((at) -> ideas.get(at * ideas.size() / count)).toList();
	}

}
