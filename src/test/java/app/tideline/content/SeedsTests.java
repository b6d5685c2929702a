package app.tideline.content;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The seeds that are packaged. */
class SeedsTests {

	private final Content content = new Content(new Seeds());

	@Test
	void thereAreElevenChaptersInTheOrderOfTheWalk() {
		assertThat(this.content.chapters()).extracting(Chapter::id)
			.containsExactly("overview", "psychology", "silence", "signs", "self", "space", "talk", "nurture",
					"support", "patience", "redflags");
		assertThat(this.content.chapters()).allSatisfy((chapter) -> {
			assertThat(chapter.minutes()).isBetween(2, 8);
			assertThat(chapter.parts()).hasSizeGreaterThan(1);
			assertThat(chapter.prompts()).hasSizeBetween(1, 2);
			assertThat(chapter.questions()).isNotEmpty();
			assertThat(chapter.sources()).isNotEmpty();
		});
	}

	@Test
	void theMapHasEveryIdeaEveryQuestionAndEveryAddition() {
		assertThat(this.content.coverage().ids()).hasSize(151 + 10 + 14);
		assertThat(this.content.coverage().ids()).filteredOn((id) -> id.startsWith("faq.")).hasSize(10);
		assertThat(this.content.coverage().ids()).filteredOn((id) -> id.startsWith("add.")).hasSize(14);
	}

	@Test
	void everyIdeaOfTheMapIsServedByAPart() {
		Set<String> left = new HashSet<>(this.content.coverage().ids());
		this.content.chapters().forEach((chapter) -> chapter.parts().forEach((part) -> left.removeAll(part.covers())));
		this.content.questions().forEach((question) -> left.removeAll(question.covers()));
		assertThat(left).isEmpty();
	}

	@Test
	void everyIdeaOfAChapterIsServedInThatVeryChapter() {
		Set<String> left = new HashSet<>(this.content.coverage().ids());
		left.removeIf((id) -> id.startsWith("faq.") || id.startsWith("add."));
		for (Chapter chapter : this.content.chapters()) {
			Set<String> served = new HashSet<>();
			chapter.parts().forEach((part) -> served.addAll(part.covers()));
			left.removeIf((id) -> id.startsWith(chapter.id() + ".") && served.contains(id));
		}
		// An idea that stands only in one of the questions may be served there alone.
		this.content.questions().forEach((question) -> left.removeAll(question.covers()));
		assertThat(left).isEmpty();
	}

	@Test
	void everyQuestionOfTheMapHasItsAnswerAndLeadsOn() {
		assertThat(this.content.questions()).hasSize(10)
			.allSatisfy((question) -> assertThat(question.covers()).contains(question.id()));
		assertThat(this.content.questions()).allSatisfy((question) -> assertThat(question.chapters()).isNotEmpty());
	}

	@Test
	void aQuestionAndTheFirstChapterItLeadsToKnowOfEachOther() {
		assertThat(this.content.questions()).allSatisfy((question) -> {
			Chapter first = this.content.chapter(question.chapters().getFirst()).orElseThrow();
			assertThat(first.questions()).as(first.id()).contains(question.id());
		});
	}

	@Test
	void everyChapterHasItsExercise() {
		assertThat(this.content.chapters()).extracting((chapter) -> chapter.exercises().getFirst().id())
			.containsExactly("decision-balance", "know-assume-sorter", "conversation-planner", "sign-checklist",
					"self-care-plan", "space-agreement", "i-statement", "date-ideas", "first-call", "note-to-self",
					"red-flag-review");
		assertThat(this.content.chapters()).flatExtracting(Chapter::exercises)
			.hasSize(12)
			.allSatisfy((exercise) -> assertThat(exercise.gives().safe()).as(exercise.id()).isNotBlank());
	}

	@Test
	void onlyTheSelfCarePlanAndOneToOneHelpStayOpenWhileAConcernIsHeld() {
		assertThat(this.content.chapters()).flatExtracting(Chapter::exercises)
			.filteredOn(Exercise::open)
			.extracting(Exercise::id)
			.containsExactly("self-care-plan", "first-call-one-to-one");
	}

	@Test
	void jointHelpNeverStandsWithoutItsWarning() {
		String warning = "not for relationships with fear, pressure or harm";
		assertThat(this.content.chapter("support").orElseThrow().notice()).isEqualTo(this.content.notices().couples());
		assertThat(this.content.notices().couples().safe()).contains(warning);
		assertThat(this.content.exercise("first-call").orElseThrow().intro().safe()).contains(warning);
		assertThat(this.content.question("faq.therapy").orElseThrow().answer().safe()).contains(warning);
	}

	@Test
	void everyPanelSaysToCallTheLocalEmergencyNumberAndWhereHelpIs() {
		assertThat(this.content.notices().panels()).containsOnlyKeys("urgent", "support", "gentle", "crisis");
		assertThat(this.content.notices().panels().values()).allSatisfy((panel) -> assertThat(panel.text().safe())
			.contains("call your local emergency number", "href=\"/help\""));
	}

	@Test
	void leavingQuicklyIsNotSaidToEraseTheHistory() {
		assertThat(this.content.notices().exit().safe()).contains("It does not erase your browser history");
		assertThat(this.content.notices().callList()).contains("may stay in your phone’s call list");
	}

	@Test
	void helpIsThereFor24CountriesAndShowsOnlyWhatWasSeenSomewhere() {
		assertThat(this.content.help()).hasSize(24).allSatisfy((country) -> {
			assertThat(country.emergency()).as(country.name()).isNotEmpty();
			assertThat(country.services()).as(country.name()).isNotEmpty();
		});
		assertThat(this.content.help()).flatExtracting(HelpCountry::services)
			.filteredOn((service) -> service.confidence().shown())
			.allSatisfy((service) -> assertThat(service.source()).doesNotContain("not yet seen"));
		assertThat(this.content.directories()).hasSize(2);
	}

	@Test
	void theCheckInHasElevenItemsFourQuestionsOfSafetyAndTenOfHowThingsAre() {
		CheckInItems checkIn = this.content.checkIn();
		assertThat(checkIn.parts()).extracting(CheckInItems.Part::id)
			.isEqualTo(List.of("between-us", "you", "words", "safety"));
		assertThat(checkIn.itemsOf("between-us")).hasSize(7);
		assertThat(checkIn.itemsOf("you")).hasSize(4);
		assertThat(checkIn.safety().items()).hasSize(4);
		assertThat(checkIn.safety().harmFollowUp().urgent()).containsExactly("neck", "weapon", "threat-to-kill");
		assertThat(checkIn.context()).hasSize(10);
		assertThat(checkIn.freeText().items()).hasSize(3);
	}

}
