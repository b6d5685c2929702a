package app.tideline.guidance;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import app.tideline.guidance.Guidance.Card;
import app.tideline.guidance.Guidance.Panel;
import app.tideline.guidance.Guidance.Reason;
import app.tideline.guidance.Guidance.Shown;
import app.tideline.guidance.Guidance.Suggestion;
import app.tideline.safety.Level;
import app.tideline.safety.SafetyAnswer;
import app.tideline.safety.SafetyItem;

/** What must hold for whatever was said (evidence base, section 4.2). */
enum Invariant {

	I01_UNDER_CONCERN_THE_FIRST_BLOCK_IS_SAFETY_SUPPORT {
		@Override
		boolean holds(Situation situation, Guidance guidance) {
			List<PanelKind> kinds = kinds(guidance.shown());
			return concern(guidance) == (!kinds.isEmpty() && kinds.getFirst() != PanelKind.CRISIS);
		}
	},

	I02_I06_UNDER_CONCERN_NOTHING_RISKY_IS_SHOWN {
		@Override
		boolean holds(Situation situation, Guidance guidance) {
			return !concern(guidance) || (guidance.shown().cards().stream().allMatch(Invariant::harmless)
					&& OPEN_EXERCISES.containsAll(exercises(guidance.shown())));
		}
	},

	AFTER_HURT_NO_PATIENCE_NURTURE_OR_COUPLES_HELP_IS_SHOWN {
		@Override
		boolean holds(Situation situation, Guidance guidance) {
			return !hurt(situation) || (guidance.shown()
				.cards()
				.stream()
				.noneMatch((card) -> card.tags().contains(Tag.PATIENCE) || card.tags().contains(Tag.NURTURE)
						|| card.tags().contains(Tag.COUPLES))
					&& exercises(guidance.shown()).stream()
						.noneMatch(Set.of("date-ideas", "note-to-self", "first-call")::contains));
		}
	},

	I03_A_SKIP_IS_NO_NO_AND_NO_YES {
		@Override
		boolean holds(Situation situation, Guidance guidance) {
			List<SafetyAnswer> given = Stream.of(SafetyItem.values()).map(situation.safety()::to).toList();
			boolean worrying = given.stream().anyMatch(SafetyAnswer::worrying);
			boolean urgent = situation.safety().urgent() || situation.harmDetails().contains("neck");
			boolean unsafe = !situation.unsafePlans().isEmpty();
			return EveryRuleTests.rules(guidance.shown())
				.contains("r10-skipped") == (!worrying && given.contains(SafetyAnswer.SKIPPED))
					&& guidance.level().suppresses() == (worrying || urgent || unsafe)
					&& (guidance.level() == Level.NONE) == (!urgent && !unsafe
							&& Set.copyOf(given).equals(Set.of(SafetyAnswer.NO)));
		}
	},

	I08_UNDER_CONCERN_SEPARATION_IS_MENTIONED_ONLY_WITH_AN_ADVOCATE {
		@Override
		boolean holds(Situation situation, Guidance guidance) {
			Shown shown = guidance.shown();
			return !concern(guidance)
					|| (shown.cards().stream().noneMatch((card) -> parting(card.text().safe())) && shown.panels()
						.stream()
						.filter((panel) -> panel.reasons().stream().anyMatch((reason) -> parting(reason.because()))
								|| panel.more().stream().anyMatch((text) -> parting(text.safe())))
						.allMatch((panel) -> panel.more()
							.stream()
							.anyMatch((text) -> text.safe().contains("plan with an advocate"))));
		}
	},

	I09_EVERY_BLOCK_QUOTES_ANSWERS_THAT_WERE_GIVEN {
		@Override
		boolean holds(Situation situation, Guidance guidance) {
			return Quoting.holds(situation, guidance.shown());
		}
	},

	I10_BEFORE_EIGHT_CHECK_INS_NOTHING_IS_SAID_ABOUT_CHANGE {
		@Override
		boolean holds(Situation situation, Guidance guidance) {
			boolean change = guidance.shown().cards().stream().anyMatch((card) -> card.tags().contains(Tag.CHANGE));
			return situation.checkIns() < EIGHT
					? !change && EveryRuleTests.rules(guidance.shown()).contains("r46-too-early")
					: !EveryRuleTests.rules(guidance.shown()).contains("r46-too-early");
		}
	},

	I12_A_HELD_CONCERN_KEEPS_THE_LEVEL_AT_TWO {
		@Override
		boolean holds(Situation situation, Guidance guidance) {
			return concern(guidance) == (situation.held() || guidance.level().suppresses())
					&& guidance.effective().compareTo(guidance.level()) >= 0;
		}
	},

	I18_A_CRISIS_HAS_ITS_PANEL_RIGHT_AFTER_SAFETY_SUPPORT {
		@Override
		boolean holds(Situation situation, Guidance guidance) {
			boolean crisis = Objects.equals(situation.now().answers().get("ci.mood"), 0)
					|| Set.of("yes", "not-sure").contains(Objects.requireNonNullElse(situation.selfHarm(), ""));
			int expected = concern(guidance) ? 1 : 0;
			return kinds(guidance.shown()).indexOf(PanelKind.CRISIS) == (crisis ? expected : -1);
		}
	},

	THOUGHTS_OF_ENDING_ONES_LIFE_LEAVE_NO_ROOM_FOR_ADVICE {
		@Override
		boolean holds(Situation situation, Guidance guidance) {
			return !Set.of("yes", "not-sure").contains(Objects.requireNonNullElse(situation.selfHarm(), ""))
					|| guidance.shown().cards().stream().allMatch(Invariant::harmless);
		}
	},

	I22_AT_MOST_THREE_CARDS_AND_TWO_EXERCISES_NOTHING_TWICE {
		@Override
		boolean holds(Situation situation, Guidance guidance) {
			Shown shown = guidance.shown();
			return shown.cards().size() <= 3 && shown.exercises().size() <= 2 && shown.panels().size() <= 2
					&& different(shown.cards().stream().map(Card::title)) && different(exercises(shown).stream())
					&& different(kinds(shown).stream().map(PanelKind::safety));
		}
	},

	I26_A_DEVICE_THAT_MAY_BE_LOOKED_AT_HAS_ITS_CARD {
		@Override
		boolean holds(Situation situation, Guidance guidance) {
			List<Card> device = guidance.shown()
				.cards()
				.stream()
				.filter((card) -> card.tags().contains(Tag.DEVICE))
				.toList();
			return device.isEmpty() != situation.safety().device().worrying() && device.stream()
				.allMatch((card) -> card.text().safe().contains("Talk to an advocate before you remove an app"));
		}
	},

	I29_COUPLES_HELP_IS_ONLY_FOR_TWO_WILLING_PEOPLE_WITHOUT_FEAR {
		@Override
		boolean holds(Situation situation, Guidance guidance) {
			boolean offered = guidance.shown()
				.cards()
				.stream()
				.anyMatch((card) -> card.tags().contains(Tag.COUPLES) || card.reason().rule().equals("r41-joint-help"))
					|| exercises(guidance.shown()).contains("first-call");
			return !offered || (guidance.effective().compareTo(Level.SKIPPED) <= 0 && !hurt(situation)
					&& Objects.requireNonNull(situation.context().get("cx.joint")).answers().equals(Set.of("both"))
					&& guidance.shown()
						.cards()
						.stream()
						.anyMatch((card) -> card.text()
							.safe()
							.contains("not for relationships with fear, pressure or harm")));
		}
	},

	NOTHING_ABOUT_SAFETY_OR_A_CRISIS_IS_KEPT_FOR_LATER {
		@Override
		boolean holds(Situation situation, Guidance guidance) {
			Shown lasting = guidance.shown().lasting();
			return lasting.panels().isEmpty() && EveryRuleTests.reasons(lasting).noneMatch(Invariant::telling)
					&& guidance.shown().cards().containsAll(lasting.cards()) && lasting.cards()
						.size() == guidance.shown().cards().stream().filter((card) -> !telling(card.reason())).count();
		}
	};

	static final Set<String> OPEN_EXERCISES = Set.of("self-care-plan", "first-call-one-to-one");

	private static final Set<Tag> HARMLESS = Set.of(Tag.SAFETY, Tag.CRISIS, Tag.SELF, Tag.INDIVIDUAL, Tag.DEVICE,
			Tag.INFO, Tag.CHANGE);

	private static final Set<String> TELLING = Set.of("r01-danger-now", "r02-self-harm", "r03-harm", "r04-fear",
			"r05-freedom", "r06-device", "r07-not-sure", "r08-held", "r09-leaving-with-concern", "r10-skipped",
			"r11-very-low");

	private static final int EIGHT = 8;

	abstract boolean holds(Situation situation, Guidance guidance);

	/** Whether a card may stand on a page that opens with safety support. */
	static boolean harmless(Card card) {
		return HARMLESS.containsAll(card.tags());
	}

	static List<String> exercises(Shown shown) {
		return shown.exercises().stream().map(Suggestion::exercise).toList();
	}

	static boolean concern(Guidance guidance) {
		return guidance.effective().compareTo(Level.CONCERN) >= 0;
	}

	private static List<PanelKind> kinds(Shown shown) {
		return shown.panels().stream().map(Panel::kind).toList();
	}

	private static boolean hurt(Situation situation) {
		return Objects.equals(situation.now().answers().get("ci.respect"), 0)
				|| Objects.equals(situation.now().answers().get("ci.conflict"), 0);
	}

	private static boolean parting(String words) {
		return words.contains("separat") || words.contains("apart") || words.contains("break up");
	}

	private static boolean telling(Reason reason) {
		return TELLING.contains(reason.rule());
	}

	private static boolean different(Stream<?> some) {
		List<?> all = some.toList();
		return Set.copyOf(all).size() == all.size();
	}

}
