package app.tideline.checkin;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import app.tideline.account.OpenSpace;
import app.tideline.guidance.Earlier;
import app.tideline.guidance.Quote;
import app.tideline.safety.Latch;
import app.tideline.work.CameOf;
import app.tideline.work.Due;
import app.tideline.work.Workbook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what is known of a person when their check-in is evaluated. */
@Component
class Surroundings {

	private final Archive archive;

	private final ReplyBook replies;

	private final Workbook workbook;

	Surroundings(Archive archive, ReplyBook replies, Workbook workbook) {
		this.archive = archive;
		this.replies = replies;
		this.workbook = workbook;
	}

	Around of(@Nullable OpenSpace space, Filled filled, LocalDate today) {
		if (space == null) {
			return Around.nobody();
		}
		Past past = this.archive.past(space, today);
		Replies said = this.replies.of(space);
		return new Around(past, new Earlier(past.showings(), said.notTrue(), said.notNow(today)),
				unsafePlans(space, filled, today), Latch.holds(space.concern().orElse(null), today));
	}

	private List<Quote> unsafePlans(OpenSpace space, Filled filled, LocalDate today) {
		if (!filled.notSafe()) {
			return List.of();
		}
		Map<UUID, String> questions = this.workbook.due(space).stream().collect(Collectors.toMap(Due::id, Due::asked));
		return filled.asked()
			.stream()
			.filter(questions::containsKey)
			.filter((work) -> filled.cameOf(work).filter(CameOf.NOT_SAFE::equals).isPresent())
			.map((work) -> new Quote(Filled.ASKED_ABOUT, questions.get(work), CameOf.NOT_SAFE.words(), today))
			.toList();
	}

}
