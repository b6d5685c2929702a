package app.tideline.checkin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import app.tideline.account.OpenSpace;
import app.tideline.guidance.Guidance.Shown;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The check-ins of an open space, as other modules may ask for them. */
@Component
public class WeeklyCheckIns {

	private final Archive archive;

	private final ResultModel results;

	private final ReplyBook replies;

	private final Retelling retelling;

	private final Clock clock;

	WeeklyCheckIns(Archive archive, ResultModel results, ReplyBook replies, Retelling retelling, Clock clock) {
		this.archive = archive;
		this.results = results;
		this.replies = replies;
		this.retelling = retelling;
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
		LocalDate today = today(space);
		return this.archive.newest(space)
			.map((whole) -> new LatestGuidance(whole.head().id(), whole.head().day(),
					this.replies.of(space).again(this.results.shown(space, today, whole.outcome().shown()), today)));
	}

	/** The longer view, and the check-ins of two years, the newest first. */
	public LookBack lookBack(OpenSpace space) {
		return this.retelling.lookBack(space, today(space));
	}

	/**
	 * What was said in those of these check-ins that are of this space, the oldest first.
	 */
	public List<Told> told(OpenSpace space, Collection<UUID> ids) {
		return this.retelling.told(space, ids);
	}

	/** The suggestions of which it was said that they helped, the newest reply first. */
	public List<Helped> helped(OpenSpace space) {
		return this.retelling.helped(space, today(space));
	}

	private LocalDate today(OpenSpace space) {
		return LocalDate.ofInstant(this.clock.instant(), space.settings().zoneOrDefault());
	}

	/**
	 * What can be told of the check-ins so far, in the person's wording. Safety answers
	 * are no part of it.
	 *
	 * @param view the longer view, or null before there is one
	 * @param checkIns those that open, without what was written in them
	 */
	public record LookBack(@Nullable LongView view, List<Told> checkIns) {
	}

	/**
	 * The longer view.
	 *
	 * @param findings what a review said, or why it said nothing yet
	 * @param chart its drawing, or null where there is too little to draw
	 * @param hints how it is to be read
	 * @param names of the two lines, in the order of the values in a row
	 * @param rows the same in words, the newest check-in first
	 */
	public record LongView(List<Finding> findings, @Nullable Chart chart, List<String> hints, List<String> names,
			List<Row> rows) {
	}

	/**
	 * A check-in in the table.
	 *
	 * @param us between the two, 0 to 100 in steps of five, or empty for too few answers
	 * @param me the same of the person
	 */
	public record Row(LocalDate day, String us, String me) {
	}

	/**
	 * What a review said.
	 *
	 * @param name of the group, or empty where it is said of both
	 * @param more what stands below the sentence, or empty
	 */
	public record Finding(String name, String sentence, String more) {
	}

	/**
	 * A check-in, told to somebody else.
	 *
	 * @param note whether it is one of those that stay out of the longer view
	 * @param readable false where it does not open; then there is nothing but its day
	 * @param said answers in words
	 * @param written the person's own words, each under what was asked
	 */
	public record Told(UUID id, LocalDate day, boolean note, boolean readable, List<Answered> said,
			List<Answered> written) {

		@Override
		public String toString() {
			return "Told";
		}

	}

	/** An answer under its question. */
	public record Answered(String question, String answer) {

		@Override
		public String toString() {
			return "Answered";
		}

	}

	/**
	 * A suggestion that helped.
	 *
	 * @param rule the id of its rule
	 * @param day when that was said
	 */
	public record Helped(String rule, String title, LocalDate day) {
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
