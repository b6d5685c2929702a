package app.tideline.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import app.tideline.proof.Spoiling.Spoilt;
import app.tideline.proof.Spoiling.Way;
import app.tideline.proof.Tally.Outcome;
import org.jspecify.annotations.Nullable;

/** Sends one form again and again, spoilt in another way each time. */
final class Trial {

	private static final Pattern PROBLEM = Pattern.compile("<title>Error: ");

	private static final List<Integer> REFUSALS = List.of(400, 404, 409, 422, 429);

	/** Every so often what was taken is looked at where it is shown. */
	private static final int LOOK = 8;

	private final Kind kind;

	private final Member member;

	private final Spoiling spoiling;

	private final List<String> wrong = new ArrayList<>();

	private final Tally tally = new Tally();

	private @Nullable PageForm form;

	Trial(Kind kind, Member member) {
		this.kind = kind;
		this.member = member;
		this.spoiling = new Spoiling(kind.toString());
	}

	/** Sends it once as it should be, and that many times as it should not. */
	void run(int times) {
		this.kind.prepare(this.member);
		PageForm found = found();
		Fields whole = filled(found).with(found.buttons().getFirst());
		Answer first = send(found, new Spoilt(whole, Way.USUAL));
		if (outcome(first, whole, Way.USUAL) != Outcome.TAKEN) {
			this.wrong.add("not even taken when whole: " + first + "\n" + whole + "\n" + first.body());
			return;
		}
		came(first);
		for (int time = 0; time < times; time++) {
			this.kind.ready(this.member);
			PageForm next = found();
			Spoilt spoilt = this.spoiling.of(this.spoiling.pressed(filled(next), next.buttons()));
			Answer answer = send(next, spoilt);
			Outcome outcome = outcome(answer, spoilt.fields(), spoilt.way());
			this.tally.add(outcome, answer.status());
			if (outcome == Outcome.TAKEN) {
				came(answer);
				if (time % LOOK == 0) {
					look(answer);
				}
			}
			else if (answer.status() == 429) {
				this.member.waited();
			}
			else if (answer.status() == 404 || answer.status() == 409) {
				this.form = null;
			}
		}
		overview();
	}

	private PageForm found() {
		PageForm known = this.form;
		if (known == null) {
			known = this.kind.find(this.member).orElseGet(() -> {
				// All that it was about may be used up in this space.
				anew();
				return this.kind.find(this.member)
					.orElseThrow(() -> new AssertionError("Nowhere to be found: " + this.kind));
			});
			this.form = known;
		}
		return known;
	}

	private void anew() {
		this.member.anew();
		this.kind.prepare(this.member);
	}

	/** As somebody would send it who means well, and never sent it before. */
	private Fields filled(PageForm found) {
		Fields fields = this.kind.fill(this.member, found);
		return fields.names().contains("operation") ? fields.with("operation", UUID.randomUUID().toString()) : fields;
	}

	private Answer send(PageForm to, Spoilt spoilt) {
		Somebody sender = (this.kind.isByReader() || spoilt.way() == Way.LOCKED) ? this.member.reading()
				: this.member.within();
		Fields fields = (spoilt.way() == Way.LATE) ? spoilt.fields().with("csrf", "of an earlier opening")
				: spoilt.fields();
		Answer answer = sender.send(to, fields);
		judge(answer, fields);
		return answer;
	}

	private void judge(Answer answer, Fields sent) {
		Judge.wrong(answer)
			.forEach((each) -> this.wrong
				.add(this.kind + ": " + answer + " " + each + "\n" + shortened(sent.toString())));
	}

	private Outcome outcome(Answer answer, Fields sent, Way way) {
		int status = answer.status();
		if (status == 401 || status == 403) {
			if (way == Way.USUAL) {
				this.wrong.add(this.kind + " was turned away: " + answer);
			}
			return Outcome.TURNED_AWAY;
		}
		if (status == 413 || (status == 400 && sent.isRefusedUnread())) {
			return Outcome.UNREAD;
		}
		if (REFUSALS.contains(status) || PROBLEM.matcher(answer.body()).find()) {
			return Outcome.REFUSED;
		}
		if (status >= 400) {
			this.wrong.add(this.kind + " was refused in no way that is known: " + answer);
		}
		return Outcome.TAKEN;
	}

	/** What was taken may have changed who is in, and used the form up. */
	private void came(Answer answer) {
		boolean cookie = !this.kind.isByReader() && !answer.all("Set-Cookie").isEmpty();
		if (this.kind.left() == Kind.Left.NOTHING && (answer.status() / 100 == 3 || cookie)) {
			anew();
		}
		else if (cookie) {
			this.member.took(answer);
		}
		if (cookie || this.kind.left() != Kind.Left.FORM) {
			this.form = null;
		}
	}

	private void look(Answer answer) {
		// The door locks whoever comes to it from within.
		answer.all("Location")
			.stream()
			.filter((to) -> !to.startsWith("/open"))
			.forEach((to) -> judge(this.member.get(to.split("#", 2)[0]), Fields.none()));
	}

	/** Reads every page on which something of it may stand. */
	private void overview() {
		if (!this.member.isIn()) {
			this.wrong.add(this.kind + " put the member out");
			return;
		}
		if (!this.kind.isByReader()) {
			new Crawl(this.member.within()).pages().forEach((answer) -> judge(answer, Fields.none()));
		}
	}

	@Override
	public String toString() {
		return this.kind + ": " + this.tally;
	}

	private static String shortened(String text) {
		return text.substring(0, Math.min(2_000, text.length()));
	}

	String route() {
		return this.kind.route();
	}

	boolean isTaken() {
		return this.tally.count(Outcome.TAKEN) > 0;
	}

	/** Whether it was refused now and then in its own way, if it has one. */
	boolean isRefused() {
		return switch (this.kind.refusal()) {
			case BESIDE_THE_FIELD -> this.tally.refusedWith(422) > 0;
			case AS_A_WHOLE -> this.tally.refusedWith(400) > 0;
			case ON_THE_PAGE -> this.tally.refusedWith(200) + this.tally.refusedWith(400) > 0;
			case NEVER -> this.tally.refusedWith(422) == 0;
		};
	}

	List<String> wrong() {
		return this.wrong;
	}

	Tally tally() {
		return this.tally;
	}

}
