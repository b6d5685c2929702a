package app.tideline.proof;

import java.util.List;

import app.tideline.proof.Kind.Left;
import app.tideline.proof.Kind.Refusal;

/** Taking everything out, bringing it in, and deleting it. */
final class DataKinds {

	private static final String PAGE = "/your-data";

	private static final String OTHER = "gravel-heron tangerine accordion";

	private DataKinds() {
	}

	static List<Kind> all() {
		return List.of(
				Kind.of("a plain file", PAGE + "/plain", (member) -> member.get(PAGE))
					.after(ChoiceKinds::something)
					.typing((member, fields) -> fields.with("passphrase", Somebody.PASSPHRASE))
					.refusing(Refusal.BESIDE_THE_FIELD),
				Kind.of("a sealed file", PAGE + "/sealed", (member) -> member.get(PAGE))
					.after(ChoiceKinds::something)
					.typing((member, fields) -> fields.with("passphrase-space", Somebody.PASSPHRASE)
						.with("passphrase-file", OTHER)
						.with("passphrase-again", OTHER))
					.refusing(Refusal.BESIDE_THE_FIELD)
					.sharing(1),
				Kind.of("a file, brought in", PAGE + "/bring-in", (member) -> member.get(PAGE))
					.after(DataKinds::takenOut)
					.typing((member, fields) -> fields.with("from", member.mind().getFirst()))
					.refusing(Refusal.BESIDE_THE_FIELD)
					.leaving(Left.NOTHING)
					.sharing(20),
				Kind.of("all of it, deleted", PAGE + "/delete", (member) -> member.get(PAGE + "/delete"))
					.typing((member, fields) -> fields.with("passphrase", Somebody.PASSPHRASE))
					.refusing(Refusal.BESIDE_THE_FIELD)
					.leaving(Left.NOTHING)
					.sharing(5));
	}

	/** The file of a space that had something in it, in mind for an empty one. */
	private static void takenOut(Member member) {
		if (member.mind().isEmpty()) {
			ChoiceKinds.something(member);
			member.mind(List.of(member.send(PAGE + "/plain", "as", "json", "passphrase", Somebody.PASSPHRASE).body()));
			member.anew();
		}
	}

}
