package app.tideline.proof;

import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import app.tideline.proof.Kind.Left;
import app.tideline.proof.Kind.Refusal;

/** Ways into a space, back into it, and out of it. */
final class WayInKinds {

	private static final String PASSPHRASE = "passphrase";

	private static final String AGAIN = "passphrase-again";

	private static final String OTHER = "gravel-heron tangerine accordion";

	private static final String CODE = "/recovery-code";

	private static final Pattern GROUP = Pattern.compile("<span>(\\w+)</span>");

	private WayInKinds() {
	}

	static List<Kind> all() {
		return List.of(making("a new space").byReader(), making("another new space, from within").leaving(Left.NOTHING),
				opening("the door", (member) -> member.reading().get("/open")).byReader(),
				opening("the door, from within", (member) -> member.reading().get("/open")),
				opening("the door with a form that waits", WayInKinds::waiting).byReader(),
				Kind.of("the way back with a code", "/recover", WayInKinds::forgetful)
					.typing((member, fields) -> fields.with("name", member.name())
						.with("code", String.join("-", member.mind()))
						.with(PASSPHRASE, OTHER)
						.with(AGAIN, OTHER))
					.refusing(Refusal.BESIDE_THE_FIELD)
					.leaving(Left.NOTHING)
					.sharing(4),
				Kind.of("another passphrase", "/passphrase", (member) -> member.get("/passphrase"))
					.typing((member, fields) -> given(fields).with("passphrase-new", OTHER).with(AGAIN, OTHER))
					.refusing(Refusal.BESIDE_THE_FIELD)
					.leaving(Left.NOTHING)
					.sharing(6),
				Kind.of("a first code", CODE, (member) -> member.get(CODE)).sharing(3),
				Kind.of("another code", CODE, (member) -> member.get(CODE))
					.after(WayInKinds::code)
					.typing((member, fields) -> given(fields))
					.refusing(Refusal.BESIDE_THE_FIELD),
				Kind.of("a code that was seen", CODE + "/check", WayInKinds::shown).sharing(4),
				Kind.of("a part of a code", CODE + "/keep", WayInKinds::seen)
					.typing((member, fields) -> fields.with("code-third", member.mind().get(2))
						.with("code-seventh", member.mind().get(6)))
					.refusing(Refusal.BESIDE_THE_FIELD)
					.leaving(Left.NOTHING)
					.sharing(4),
				Kind.of("another place, closed", "/places/close", WayInKinds::places).leaving(Left.SPACE).sharing(5),
				Kind.of("all other places, closed", "/places/close-others", WayInKinds::places)
					.leaving(Left.SPACE)
					.sharing(2),
				Kind.of("all places, closed", "/places/close-all", WayInKinds::places).sharing(2),
				Kind.of("the lock", "/lock", (member) -> member.get("/today")).sharing(2),
				Kind.bare("the way out", "/exit").sharing(2),
				Kind.of("a new key", "/new-key", (member) -> member.get("/new-key"))
					.typing((member, fields) -> given(fields))
					.refusing(Refusal.BESIDE_THE_FIELD)
					.leaving(Left.NOTHING)
					.sharing(5),
				Kind.bare("a new key, gone on with", "/new-key/go-on").sharing(2));
	}

	private static Kind making(String name) {
		return Kind.of(name, "/new", (member) -> member.reading().get("/new"))
			.typing((member, fields) -> given(fields).with("name", "n" + UUID.randomUUID())
				.with(AGAIN, Somebody.PASSPHRASE)
				.with("zone", "Europe/London"))
			.refusing(Refusal.BESIDE_THE_FIELD);
	}

	private static Kind opening(String name, java.util.function.Function<Member, Answer> page) {
		return Kind.of(name, "/open", page)
			.typing((member, fields) -> given(fields).with("name", member.name())
				.with("operation", UUID.randomUUID().toString()))
			.refusing(Refusal.BESIDE_THE_FIELD);
	}

	private static Fields given(Fields fields) {
		return fields.with(PASSPHRASE, Somebody.PASSPHRASE);
	}

	/** A form that came after the lock, and waits at the door. */
	private static Answer waiting(Member member) {
		return member.reading()
			.post("/journal/new", Somebody.form("text", "<zqx-a>A long evening.", "<zqx-b>", "a \"onzqx=\" b",
					"binding", member.within().guards().getOrDefault("binding", "")));
	}

	private static Answer shown(Member member) {
		return member.send(CODE, PASSPHRASE, Somebody.PASSPHRASE);
	}

	private static Answer seen(Member member) {
		Answer shown = shown(member);
		member.mind(GROUP.matcher(shown.body()).results().map((MatchResult group) -> group.group(1)).toList());
		return member.fill(shown, CODE + "/check");
	}

	/** A space that has a code from now on. */
	private static void code(Member member) {
		Answer page = seen(member);
		PageForm form = Member.on(page, CODE + "/keep");
		Somebody.led(member.within()
			.send(form,
					form.whole().with("code-third", member.mind().get(2)).with("code-seventh", member.mind().get(6))));
	}

	private static Answer forgetful(Member member) {
		code(member);
		return member.reading().get("/recover");
	}

	private static Answer places(Member member) {
		member.elsewhere();
		return member.get("/places");
	}

}
