package app.tideline.guide;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import app.tideline.account.OpenSpace;
import app.tideline.account.PartReader;
import app.tideline.account.PersonalData;
import app.tideline.account.Unfit;
import app.tideline.content.Chapter;
import app.tideline.content.Content;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a person said about their chapters. */
@Component
class WalkData implements PersonalData {

	private final Walks walks;

	private final Content content;

	WalkData(Walks walks, Content content) {
		this.walks = walks;
		this.content = content;
	}

	/** What was said about a chapter, in the order in which it was said. */
	record Said(@Nullable String chapter, @Nullable Stop stop) {
	}

	@Override
	public String part() {
		return "walk";
	}

	@Override
	public Set<String> tables() {
		return Set.of("walk");
	}

	@Override
	public List<Said> takeOut(OpenSpace space) {
		return this.walks.takeOut(space)
			.stops()
			.entrySet()
			.stream()
			.map((each) -> new Said(each.getKey(), each.getValue()))
			.toList();
	}

	@Override
	public boolean isEmpty(OpenSpace space) {
		return this.walks.isEmpty(space);
	}

	@Override
	public void bringIn(OpenSpace space, PartReader part) {
		Map<String, Stop> stops = new LinkedHashMap<>();
		part.each(Said.class, (said) -> {
			String chapter = Unfit.needed(said.chapter());
			Unfit.unless(this.content.chapters().stream().map(Chapter::id).anyMatch(chapter::equals),
					"This file holds a chapter that is not here.");
			Unfit.unless(stops.put(chapter, Unfit.needed(said.stop())) == null,
					"This file says two things about one chapter.");
		});
		if (!stops.isEmpty()) {
			this.walks.take(space, new Progress(stops));
		}
	}

}
