package app.tideline.checkin;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import app.tideline.content.CheckInItems;
import app.tideline.content.Content;
import app.tideline.guidance.Change;
import app.tideline.guidance.Guidance;
import app.tideline.guidance.GuidanceEngine;
import app.tideline.guidance.Situation;
import app.tideline.guidance.SituationBuilder;
import app.tideline.review.Review;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From what was filled in, and what went before, to answers and guidance. */
@Component
class Evaluation {

	private final Vocabulary vocabulary;

	private final CheckInItems items;

	private final GuidanceEngine engine;

	private final MonthlyReview review;

	Evaluation(Vocabulary vocabulary, Content content, GuidanceEngine engine, MonthlyReview review) {
		this.vocabulary = vocabulary;
		this.items = content.checkIn();
		this.engine = engine;
		this.review = review;
	}

	/** What lists and rules will read of this check-in. */
	Answers answers(Filled filled, Past past, LocalDate today) {
		Map<String, Answers.Said> context = new LinkedHashMap<>(
				past.newest().map((one) -> one.answers().context()).orElse(Map.of()));
		for (CheckInItems.ContextQuestion question : this.items.context()) {
			boolean asked = question.repeat() || filled.chose(Vocabulary.ASKED, Vocabulary.CONTEXT);
			List<String> said = filled.all(question.id());
			if (asked && !said.isEmpty()) {
				context.put(question.id(), new Answers.Said(said, today));
			}
			else if (asked) {
				context.remove(question.id());
			}
		}
		String anchor = past.asksAnchor(today) ? filled.one(this.items.anchor().id()).orElse(null) : null;
		return new Answers(filled.scored(scoredItems()), filled.notApplicable(scoredItems()), past.makesNote(today),
				context, filled.spaceDate().orElse(null), past.numberOn(today).orElse(null), anchor,
				steppedBack(filled), List.of());
	}

	/**
	 * The guidance.
	 * @param danger whether "I'm in danger now" was pressed
	 */
	Guidance guidance(Filled filled, Answers answers, Around around, LocalDate today, boolean danger) {
		Past past = around.past();
		String harm = this.items.safety().harmFollowUp().id();
		SituationBuilder situation = Situation.on(today)
			.answers(answers.scored())
			.safety(filled.safety(danger))
			.harmDetails(Set.copyOf(filled.all(harm)))
			.steppedBack(answers.steppedBack())
			.selfHarm(filled.one(this.items.moodFollowUp().id()).orElse(null))
			.spaceDate(answers.spaceDate())
			.past(past.weeks())
			.note(answers.note())
			.checkIns(past.counted() + (answers.note() ? 0 : 1))
			.opened(past.openedInSevenDays(today))
			.standsOut(standsOut(today, answers, past))
			.earlier(around.earlier())
			.unsafePlans(around.unsafePlans())
			.held(around.held());
		answers.context().forEach((id, said) -> {
			if (this.vocabulary.isSituation(id)) {
				situation.context(id, said.day(), Set.copyOf(said.answers()));
			}
		});
		return this.engine.evaluate(situation.build());
	}

	private @Nullable String steppedBack(Filled filled) {
		return filled.one(this.items.conflictFollowUp().id()).orElse(null);
	}

	/** What the review that falls on this check-in says stands out, if one does. */
	private Set<Change> standsOut(LocalDate today, Answers answers, Past past) {
		Set<Change> changes = new HashSet<>();
		this.review.on(today, answers, past).ifPresent((held) -> held.findings().forEach((group, finding) -> {
			if (finding.review() instanceof Review.StandsOut clearly) {
				changes.add(new Change(group, switch (clearly.figures().direction()) {
					case LOWER -> Change.Direction.LOWER;
					case HIGHER -> Change.Direction.HIGHER;
				}));
			}
		}));
		return changes;
	}

	private Set<String> scoredItems() {
		return this.items.items().stream().map(CheckInItems.Item::id).collect(Collectors.toSet());
	}

}
