package app.tideline.proof;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import app.tideline.proof.Kind.Left;
import app.tideline.proof.Kind.Refusal;

/** The forms of the journal. */
final class JournalKinds {

	private static final String NEW = "/journal/new";

	private JournalKinds() {
	}

	static List<Kind> all() {
		return List.of(
				Kind.of("a page that answers a prompt", NEW, (member) -> member.get(NEW + "?prompt=1-1"))
					.refusing(Refusal.BESIDE_THE_FIELD)
					.sharing(20),
				Kind.of("a page that comes back after the lock", NEW, JournalKinds::comeBack)
					.refusing(Refusal.BESIDE_THE_FIELD),
				Kind.of("a page, changed", "/journal/{id}/edit", (member) -> member.get(page(member) + "/edit"))
					.refusing(Refusal.BESIDE_THE_FIELD)
					.leaving(Left.SPACE)
					.sharing(20),
				Kind.of("a page, deleted", "/journal/{id}/delete", (member) -> member.get(page(member)))
					.refusing(Refusal.AS_A_WHOLE)
					.leaving(Left.SPACE),
				Kind.of("a page, brought back", "/journal/{id}/restore", JournalKinds::deleted)
					.leaving(Left.SPACE)
					.sharing(2),
				Kind.of("a closed page, opened", "/journal/{id}/open",
						(member) -> member
							.get(page(member, "until", LocalDate.now(ZoneOffset.UTC).plusDays(4).toString())))
					.leaving(Left.SPACE)
					.sharing(2));
	}

	/** Where a page is that was written a moment ago. */
	static String page(Member member, String... more) {
		String[] fields = new String[4 + more.length];
		System.arraycopy(new String[] { "text", "A quiet evening.", "day", "2026-01-05" }, 0, fields, 0, 4);
		System.arraycopy(more, 0, fields, 4, more.length);
		return member.led(NEW, fields);
	}

	private static Answer deleted(Member member) {
		String page = page(member);
		String version = Somebody.hidden(member.get(page), "version");
		member.led(page + "/delete", "version", version);
		return member.get("/journal?deleted=" + page.substring(page.lastIndexOf('/') + 1));
	}

	/** Sent after the lock, and shown again by the page that opens the space. */
	private static Answer comeBack(Member member) {
		Answer locked = member.reading()
			.post(NEW,
					Somebody.form("text", "A long evening.", "day", "2026-01-05", "title", "Late", "tags", "me", "mood",
							"", "until", "", "operation", UUID.randomUUID().toString(), "binding",
							member.within().guards().getOrDefault("binding", "")));
		PageForm door = Member.on(locked, "/open");
		Answer opened = member.within()
			.send(door, door.whole().with("name", member.name()).with("passphrase", Somebody.PASSPHRASE));
		member.took(opened);
		return opened;
	}

}
