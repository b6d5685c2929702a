package app.tideline.checkin;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

import app.tideline.account.OpenSpace;
import app.tideline.checkin.WeeklyCheckIns.Answered;
import app.tideline.checkin.WeeklyCheckIns.Finding;
import app.tideline.checkin.WeeklyCheckIns.Helped;
import app.tideline.checkin.WeeklyCheckIns.LongView;
import app.tideline.checkin.WeeklyCheckIns.LookBack;
import app.tideline.checkin.WeeklyCheckIns.Row;
import app.tideline.checkin.WeeklyCheckIns.Told;
import org.springframework.stereotype.Component;

/**
 * Tells of check-ins in words that somebody else can read: seed text in the person's own
 * wording, what they wrote as they wrote it.
 */
@Component
class Retelling {

	private final Archive archive;

	private final ChangeModel change;

	private final ResultModel results;

	private final ReplyModel replies;

	Retelling(Archive archive, ChangeModel change, ResultModel results, ReplyModel replies) {
		this.archive = archive;
		this.change = change;
		this.results = results;
		this.replies = replies;
	}

	LookBack lookBack(OpenSpace space, LocalDate today) {
		UnaryOperator<String> worded = space.settings().wording()::of;
		Past past = this.archive.past(space, today);
		return new LookBack(this.change.view(past, today).map((view) -> told(view, worded)).orElse(null),
				past.all()
					.stream()
					.map((one) -> new Told(one.id(), one.day(), one.answers().note(), true, said(one.answers(), worded),
							List.of()))
					.toList());
	}

	List<Told> told(OpenSpace space, Collection<UUID> ids) {
		UnaryOperator<String> worded = space.settings().wording()::of;
		return this.archive.chosen(space, ids)
			.stream()
			.map((chosen) -> chosen.whole()
				.map((whole) -> new Told(chosen.id(), chosen.day(), whole.head().answers().note(), true,
						said(whole.head().answers(), worded), written(whole.outcome(), worded)))
				.orElseGet(() -> new Told(chosen.id(), chosen.day(), false, false, List.of(), List.of())))
			.toList();
	}

	List<Helped> helped(OpenSpace space, LocalDate today) {
		UnaryOperator<String> worded = space.settings().wording()::of;
		return this.replies.helped(space, today)
			.stream()
			.map((line) -> new Helped(line.view().rule(), worded.apply(line.title()), line.day()))
			.toList();
	}

	private static LongView told(ChangeModel.View view, UnaryOperator<String> worded) {
		return new LongView(
				view.findings()
					.stream()
					.map((said) -> new Finding(said.name(), said.sentence(), worded.apply(said.more())))
					.toList(),
				view.chart(), view.hints(), view.names(),
				view.rows().stream().map((row) -> new Row(row.day(), row.us(), row.me())).toList());
	}

	private List<Answered> said(Answers answers, UnaryOperator<String> worded) {
		return this.results.said(answers)
			.stream()
			.map((each) -> new Answered(worded.apply(each.question()), worded.apply(each.answer())))
			.toList();
	}

	private List<Answered> written(Outcome outcome, UnaryOperator<String> worded) {
		return this.results.written(outcome.texts())
			.stream()
			.map((each) -> new Answered(worded.apply(each.question()), each.answer()))
			.toList();
	}

}
