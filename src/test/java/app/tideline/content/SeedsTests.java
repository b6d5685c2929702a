package app.tideline.content;

import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The seeds that are packaged. */
class SeedsTests {

	private final Content content = new Content(new Seeds());

	@Test
	void thereAreElevenChaptersTenQuestionsAndTwelveExercises() {
		assertThat(this.content.chapters()).hasSize(11);
		assertThat(this.content.questions()).hasSize(10);
		assertThat(this.content.chapters().stream().flatMap((chapter) -> chapter.exercises().stream())).hasSize(12);
		assertThat(this.content.help()).hasSize(24);
	}

	@Test
	void everyIdeaOfTheCoverageMapIsServedByAPart() {
		Set<String> left = new HashSet<>(this.content.coverage().ids());
		this.content.chapters().forEach((chapter) -> chapter.parts().forEach((part) -> left.removeAll(part.covers())));
		this.content.questions().forEach((question) -> left.removeAll(question.covers()));
		assertThat(left).isEmpty();
	}

}
