package app.tideline.content;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Phrases that break an invariant of the evidence base, anywhere a person may read them.
 * Each list is first tried on sentences that it has to catch and on some that it has to
 * let pass.
 */
class InvariantPhrasesTests {

	@Test
	void i03NothingSaysThatTheReaderIsSafe() {
		hold(Phrases.SAFE,
				List.of("You are safe.", "So you're now safe.", "There is nothing to worry about.",
						"You aren't in danger.", "There is no need to worry.", "Everything is fine."),
				List.of("If you are safe to talk, ring them.",
						"If you are in danger now, call your local emergency number.",
						"Four questions about feeling safe."));
	}

	@Test
	void i04NothingSaysWhatThePartnerFeelsThinksWantsOrIntends() {
		hold(Phrases.OTHER_MIND,
				List.of("They still love you but are scared.", "Your partner wants space.", "They feel trapped.",
						"Your partner probably thinks about you.", "Deep inside they know it.",
						"Your partner is scared."),
				List.of("You can't know what your partner feels.", "Ask what they want.",
						"If your partner wants time, agree a date.", "Your partner may feel tired.",
						"Your partner may need some days.", "What do you think they want?"));
	}

	@Test
	void i05NobodyIsGivenADiagnosisOrALabel() {
		hold(Phrases.LABEL,
				List.of("That's what a narcissist does.", "Your partner is avoidant.", "Learn about attachment styles.",
						"This is an abusive relationship.", "You may be codependent.", "Commitment issues explain it."),
				List.of("It gives no diagnosis and no verdict.", "You said your limits were mocked twice.",
						"Feeling attached is natural."));
	}

	@Test
	void i06NothingAdvisesConfrontingTestingOrTracking() {
		hold(Phrases.CONFRONT,
				List.of("Confront your partner tonight.", "You could test them.", "Track where they go.", "Set a trap.",
						"Give them an ultimatum."),
				List.of("Please don't confront your partner.", "Two friends caught up.", "That means no tests."));
	}

	@Test
	void i07NothingPromisesOrPredicts() {
		hold(Phrases.PROMISE,
				List.of("Do this and they'll open up.", "Your partner will come back.", "Things will soon get better.",
						"This is just a phase.", "It always works.", "This will save your relationship.",
						"We promise you more."),
				List.of("This may help.", "So we make no promise about your relationship.",
						"It would be wrong, though, to tell you that this is a phase.",
						"Facing it will not cure what lies beneath."));
	}

	@Test
	void i08NobodyIsToldToStayLeaveOrForgive() {
		hold(Phrases.VERDICT,
				List.of("Stay with your partner.", "You should leave.", "Leave them.", "Forgive them.",
						"You deserve better, go.", "You must forgive.", "Fight for the relationship.", "Walk away."),
				List.of("Leave your partner's phone out of it.", "You can leave them all empty.",
						"Nobody can say you should leave.", "Stay with facts."));
	}

	@Test
	void i19NobodyIsNaggedCountedOrPraisedForComing() {
		hold(Phrases.NAGGING,
				List.of("A streak of nine.", "Four weeks in a row!", "You have missed a check-in.", "Don't forget it.",
						"We haven't seen you.", "Keep it up.", "Your check-in is overdue."),
				List.of("You skipped every question. That's fine.", "You can do it on another day.",
						"A missed week is a missed week."));
	}

	@Test
	void i26NothingIsRemovedChangedOrClearedWithoutAnAdvocateFirst() {
		hold(Phrases.TAMPERING,
				List.of("Delete the app.", "Change all your passwords.", "Clear your browser history tonight."),
				List.of("Talk to an advocate before you remove an app or change a password.",
						"It does not erase your browser history.", "An empty history can be noticed."));
	}

	@Test
	void i28NothingSuggestsReadingAPartnersPhone() {
		hold(Phrases.SURVEILLANCE,
				List.of("Check their phone.", "You could look through your partner's messages.", "Open their accounts.",
						"Look at your partner's location.", "Read their old e-mails."),
				List.of("Please don't look in your partner's phone, accounts or location.",
						"Looking through a phone can harm trust.", "You could check your phone."));
	}

	private static void hold(Phrases phrases, List<String> caught, List<String> passed) {
		assertThat(caught).allMatch(phrases::forbids);
		assertThat(passed).noneMatch(phrases::forbids);
		Texts.all()
			.forEach((text) -> assertThat(text.sentences().stream().filter(phrases::forbids).toList()).as(text.file())
				.isEmpty());
	}

}
