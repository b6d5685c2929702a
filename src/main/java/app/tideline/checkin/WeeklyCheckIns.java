package app.tideline.checkin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import app.tideline.account.OpenSpace;
import app.tideline.guidance.Guidance.Shown;
import org.springframework.stereotype.Component;

/** The check-ins of an open space, as other modules may ask for them. */
@Component
public class WeeklyCheckIns {

	private final Archive archive;

	private final ResultModel results;

	private final ReplyBook replies;

	private final Clock clock;

	WeeklyCheckIns(Archive archive, ResultModel results, ReplyBook replies, Clock clock) {
		this.archive = archive;
		this.results = results;
		this.replies = replies;
		this.clock = clock;
	}

	/**
	 * The local days of check-ins from that day on, those that are notes among them: who
	 * has made one has done enough for that week.
	 */
	public List<LocalDate> days(OpenSpace space, LocalDate from) {
		return this.archive.days(space, from);
	}

	/**
	 * The newest check-in and what of its guidance may be shown today, after what was
	 * replied to it.
	 */
	public Optional<LatestGuidance> latest(OpenSpace space) {
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), space.settings().zoneOrDefault());
		return this.archive.newest(space)
			.map((whole) -> new LatestGuidance(whole.head().id(), whole.head().day(),
					this.replies.of(space).again(this.results.shown(space, today, whole.outcome().shown()), today)));
	}

	/**
	 * What the newest check-in led to.
	 *
	 * @param id its id; its page is at {@code /check-ins/{id}}
	 * @param day its local day
	 * @param shown cards and exercises with their reasons, without anything that rests on
	 * a safety answer
	 */
	public record LatestGuidance(UUID id, LocalDate day, Shown shown) {
	}

}
