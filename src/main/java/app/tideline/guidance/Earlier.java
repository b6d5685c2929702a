package app.tideline.guidance;

import java.util.List;
import java.util.Set;

/**
 * What came of earlier suggestions, as far as it bears on the next ones. Rules about
 * safety, a crisis or the device are never held back by any of it, nor is any rule of the
 * first two priorities.
 *
 * @param showings when which rule was shown, in any order
 * @param notTrue ids of rules of which the person said that they are not true for them:
 * they come behind every other
 * @param notNow ids of rules that the person does not want for now: they rest
 */
public record Earlier(List<Showing> showings, Set<String> notTrue, Set<String> notNow) {

	/** Nothing was shown and nothing said. */
	public static final Earlier NOTHING = new Earlier(List.of(), Set.of(), Set.of());

	public Earlier {
		showings = List.copyOf(showings);
		notTrue = Set.copyOf(notTrue);
		notNow = Set.copyOf(notNow);
	}

	@Override
	public String toString() {
		return "Earlier";
	}

}
