package app.tideline.guide;

import java.util.List;
import java.util.Optional;

import app.tideline.content.Content;
import app.tideline.content.Prompt;
import org.springframework.stereotype.Component;

/** What other modules ask the guide: its walk, and where a prompt comes from. */
@Component
public final class Guide {

	private final Content content;

	Guide(Content content) {
		this.content = content;
	}

	/** The eleven chapters in the order of the walk. */
	public List<ChapterLink> chapters() {
		return this.content.chapters().stream().map(ChapterLink::to).toList();
	}

	/** The id of the prompt that an address names so, such as 3.1, if there is one. */
	public Optional<String> promptAt(String place) {
		return this.content.promptAt(place).map(Prompt::id);
	}

	/** The prompt of that id with its chapter, if there is one. */
	public Optional<PromptOrigin> prompt(String id) {
		return this.content.prompt(id)
			.flatMap((prompt) -> this.content.chapter(prompt.chapter())
				.map((chapter) -> new PromptOrigin(id, prompt.text(), chapter.number(), chapter.title())));
	}

}
