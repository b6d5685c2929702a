package app.tideline.proof;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import app.tideline.proof.Kind.Left;
import app.tideline.proof.Kind.Refusal;

/** The screens of a check-in, and what can be said of one. */
final class CheckInKinds {

	private static final String CHECK_IN = "/check-in";

	/** What leads to each screen. */
	private static final List<List<String>> SCREENS = List.of(List.of("CONTEXT", "step", "BETWEEN_US", "go", "back"),
			List.of("BETWEEN_US", "step", "CONTEXT"), List.of("STEPPED_BACK", "step", "BETWEEN_US", "ci.conflict", "0"),
			List.of("YOU", "step", "BETWEEN_US"), List.of("MOOD", "step", "YOU", "ci.mood", "0"),
			List.of("WORDS", "step", "YOU"), List.of("SAFETY", "step", "WORDS"),
			List.of("HARM", "step", "SAFETY", "sf.harm", "yes-once"));

	private CheckInKinds() {
	}

	static List<Kind> all() {
		List<Kind> kinds = new ArrayList<>();
		for (List<String> screen : SCREENS) {
			String[] way = screen.subList(1, screen.size()).toArray(String[]::new);
			kinds.add(screen(screen.getFirst(), way));
			kinds.add(Kind
				.of("a reader's check-in at " + screen.getFirst(), CHECK_IN,
						(member) -> at(screen.getFirst(), member.reading().post(CHECK_IN, Somebody.form(way))))
				.refusing(Refusal.ON_THE_PAGE)
				.sharing(3)
				.byReader());
		}
		kinds.add(screen("KEEP", "step", "SAFETY", "sf.device", "not-sure"));
		kinds.add(Kind
			.of("the check-in at FOLLOW_UP", CHECK_IN,
					(member) -> at("FOLLOW_UP",
							member.fill(member.get(CHECK_IN + "?part=context"), CHECK_IN, "go", "next")))
			.after(CheckInKinds::planned)
			.refusing(Refusal.ON_THE_PAGE));
		kinds.addAll(replies());
		return kinds;
	}

	private static Kind screen(String step, String... way) {
		return Kind.of("the check-in at " + step, CHECK_IN, (member) -> at(step, member.send(CHECK_IN, way)))
			.refusing(Refusal.ON_THE_PAGE)
			.sharing(6);
	}

	private static Answer at(String step, Answer page) {
		if (!page.body().contains("id=\"step\" value=\"" + step + "\"")) {
			throw new AssertionError("Not at " + step + ": " + page.body());
		}
		return page;
	}

	private static List<Kind> replies() {
		return List.of(Kind
			.of("a reply to a suggestion", "/check-ins/{id}/reply", (member) -> member.get(member.mind().getFirst()))
			.after((member) -> member.mind(List.of(checkIn(member))))
			.refusing(Refusal.AS_A_WHOLE)
			.leaving(Left.SPACE),
				Kind.of("a reply, taken back", "/check-ins/replies", CheckInKinds::replied)
					.after((member) -> member.mind(List.of(checkIn(member))))
					.refusing(Refusal.AS_A_WHOLE)
					.leaving(Left.SPACE),
				Kind.of("what was saved half way, removed", "/check-ins/unfinished", CheckInKinds::unfinished)
					.leaving(Left.SPACE)
					.sharing(2),
				Kind.of("a concern, cleared", "/check-ins/concern", CheckInKinds::concerned)
					.leaving(Left.SPACE)
					.sharing(2));
	}

	/** Where a check-in is that was kept a moment ago, with a suggestion on it. */
	static String checkIn(Member member) {
		return member.led(CHECK_IN, "step", "SAFETY", "go", "next", "ci.mood", "1", "ci.talk", "0", "ci.conflict", "2",
				"ci.time", "0", "sf.fear", "no", "sf.freedom", "no", "sf.harm", "no", "sf.device", "no");
	}

	private static Answer replied(Member member) {
		member.fill(member.get(member.mind().getFirst()), "/check-ins/{id}/reply", "reply", "helped");
		return member.get("/check-ins/replies");
	}

	private static Answer unfinished(Member member) {
		member.led(CHECK_IN, "step", "YOU", "go", "save", "ci.mood", "2");
		return member.send(CHECK_IN, "step", "YOU", "go", "danger");
	}

	private static Answer concerned(Member member) {
		member.led(CHECK_IN, "step", "SAFETY", "go", "next", "sf.fear", "yes-once", "sf.device", "no");
		return member.get("/today");
	}

	/** Something planned for today, so that what came of it is asked. */
	static String planned(Member member) {
		member.led("/check-ins/concern");
		return member.led("/guide/3/exercise", "go", "keep", "issues.0.what", "our evenings", "day",
				LocalDate.now(ZoneId.of("Europe/London")).toString());
	}

}
