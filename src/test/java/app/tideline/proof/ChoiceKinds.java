package app.tideline.proof;

import java.util.List;

import app.tideline.proof.Kind.Left;
import app.tideline.proof.Kind.Refusal;

/** What somebody chooses, looks for, and takes along. */
final class ChoiceKinds {

	private ChoiceKinds() {
	}

	static List<Kind> all() {
		return List.of(
				Kind.of("what is said of a chapter", "/walk", (member) -> member.get("/guide/1"))
					.refusing(Refusal.AS_A_WHOLE),
				Kind.of("the rhythm", "/reminders", (member) -> member.get("/reminders"))
					.refusing(Refusal.BESIDE_THE_FIELD)
					.leaving(Left.SPACE),
				Kind.of("a pause", "/reminders/pause", ChoiceKinds::going)
					.refusing(Refusal.AS_A_WHOLE)
					.leaving(Left.SPACE),
				Kind.of("the end of a pause", "/reminders/resumption", ChoiceKinds::paused).leaving(Left.SPACE),
				settings("/settings").typing((member, fields) -> fields.with("exit", "https://www.bbc.com/")),
				Kind.of("a search", "/search", (member) -> member.get("/search")).refusing(Refusal.ON_THE_PAGE),
				Kind.of("a reader's search", "/search", (member) -> member.reading().get("/search"))
					.refusing(Refusal.ON_THE_PAGE)
					.byReader(),
				Kind.of("what to take along", "/take-along", (member) -> member.get("/take-along"))
					.after(ChoiceKinds::something)
					.refusing(Refusal.BESIDE_THE_FIELD)
					.sharing(20),
				Kind.of("what to take along, looked at", "/take-along", ChoiceKinds::looked)
					.after(ChoiceKinds::something)
					.refusing(Refusal.BESIDE_THE_FIELD),
				Kind.of("what to take along, printed", "/take-along/pdf", ChoiceKinds::looked)
					.after(ChoiceKinds::something)
					.refusing(Refusal.BESIDE_THE_FIELD)
					.sharing(4));
	}

	private static Kind settings(String path) {
		return Kind.of(path, path, (member) -> member.get("/settings"))
			.refusing(Refusal.BESIDE_THE_FIELD)
			.leaving(Left.SPACE);
	}

	private static Answer going(Member member) {
		member.led("/reminders/resumption");
		return member.get("/reminders");
	}

	private static Answer paused(Member member) {
		going(member);
		member.fill(member.get("/reminders"), "/reminders/pause", "weeks", "2");
		return member.get("/reminders");
	}

	/** One of everything that can be taken along. */
	static void something(Member member) {
		JournalKinds.page(member);
		Answer checkIn = member.get(CheckInKinds.checkIn(member));
		member.fill(checkIn, "/check-ins/{id}/reply", "reply", "helped");
		String talk = CheckInKinds.planned(member);
		member.led(talk + "/came-of", "answer", "did");
	}

	private static Answer looked(Member member) {
		return member.fill(member.get("/take-along"), "/take-along", "go", "preview");
	}

}
