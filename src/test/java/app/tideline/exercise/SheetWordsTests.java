package app.tideline.exercise;

import java.util.List;
import java.util.Map;

import app.tideline.content.Pronoun;
import app.tideline.content.Wording;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SheetWordsTests {

	private static final Map<String, String> TEXTS = Map.of("asked",
			"From {partner} {they} {have|has} heard [1] [1:question|questions] about “[2]”.");

	private static Words words(Wording wording) {
		return new Words(new Form("any", List.of()), TEXTS, wording::of);
	}

	@Test
	void slotsAreFilledInThePersonsWording() {
		assertThat(words(new Wording("Sam", Pronoun.SHE)).of("asked", 1, "supper"))
			.isEqualTo("From Sam she has heard 1 question about “supper”.");
		assertThat(words(Wording.NEUTRAL).of("asked", 2, "supper"))
			.isEqualTo("From your partner they have heard 2 questions about “supper”.");
	}

	@Test
	void neitherANameNorWhatWasTypedIsTakenForASlotOrAPlaceholder() {
		assertThat(words(new Wording("[9] [2] {they} $1", Pronoun.HE)).of("asked", 1, "[9] {them} $2"))
			.isEqualTo("From [9] [2] {they} $1 he has heard 1 question about “[9] {them} $2”.");
	}

}
