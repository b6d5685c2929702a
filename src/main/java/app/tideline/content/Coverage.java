package app.tideline.content;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The ids of every idea that the guide has to say somewhere. */
public final class Coverage {

	private final Set<String> ids = new LinkedHashSet<>();

	Coverage(SeedNode root) {
		root.only("ideas", "questions", "additions").fields().values().forEach((list) -> list.list().forEach((id) -> {
			if (!this.ids.add(id.text())) {
				throw id.broken("'" + id.text() + "' stands here twice");
			}
		}));
	}

	/** All ids, in the order of the map. */
	public Set<String> ids() {
		return Set.copyOf(this.ids);
	}

	/** The ids of a list, having made sure that each is known. */
	List<String> known(SeedNode list) {
		for (SeedNode id : list.list()) {
			if (!this.ids.contains(id.text())) {
				throw id.broken("unknown coverage id '" + id.text() + "'");
			}
		}
		return list.texts();
	}

}
