package app.tideline.yourdata;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import app.tideline.database.Later;
import app.tideline.database.Person;

import static app.tideline.database.Person.led;
import static app.tideline.database.Person.text;
import static org.assertj.core.api.Assertions.assertThat;

/** Puts something of every kind into a space, through its pages. */
final class Whole {

	private static final Pattern GROUP = Pattern.compile("<span>([0-9A-Z*~$=]{1,4})</span>");

	private static final Pattern PENDING = Pattern.compile("name=\"pending\" value=\"([^\"]+)\"");

	private static final Pattern RULE = Pattern.compile("name=\"rule\" value=\"([^\"]+)\"");

	private Whole() {
	}

	static Map<String, String> fields(String... pairs) {
		Map<String, String> fields = new LinkedHashMap<>();
		for (int at = 0; at < pairs.length; at += 2) {
			fields.put(pairs[at], pairs[at + 1]);
		}
		return fields;
	}

	static String in(int days) {
		return LocalDate.now(ZoneOffset.UTC).plusDays(days).toString();
	}

	/** All that lasts, a held concern included. */
	static void fill(Person person) {
		led(person.send("/settings",
				fields("partner", "Sam “Ö” <b>", "pronoun", "SHE", "country", "GB", "minutes", "25", "theme", "DARK",
						"size", "LARGEST", "tab", "NOTES", "hides", "yes", "covers", "yes", "exit",
						"https://www.bbc.com/weather", "version", "0")));
		led(person.send("/reminders", fields("day", "FRIDAY", "time", "21:00", "zone", "Asia/Tokyo", "version", "-1")));
		led(person.send("/walk", fields("chapter", "3", "said", "later")));
		led(person.send("/walk", fields("chapter", "1", "said", "done")));
		pages(person);
		made(person);
		checkIns(person);
	}

	private static void pages(Person person) {
		led(person.send("/journal/new",
				fields("day", "2024-02-29", "title", "A leap day", "text", "The *kettle* was on 🌊\r\n\r\n- and more",
						"mood", "mixed", "tags", "work, tea", "prompt", "overview.prompt-2")));
		led(person.send("/journal/new", fields("day", "2024-02-29", "text", "<script>alert(1)</script> & \"quotes\"")));
		led(person.send("/journal/new",
				fields("day", in(0), "title", "Dear you", "text", "Not to be sent.", "until", in(40))));
	}

	/**
	 * One of each exercise, a letter that stays closed among them, and a plan that came
	 * to something.
	 */
	private static void made(Person person) {
		keep(person, 1, "stay-good.0.what", "we laugh", "stay-hard.0.what", "it is quiet", "again", in(20));
		keep(person, 2, "statements.0.text", "The light was on", "statements.0.kind", "saw");
		keep(person, 3, "issues.0.what", "our evenings", "day", in(3), "start", "19:30");
		keep(person, 4, "signs.talking.there", "clearly", "signs.talking.since", "last-month", "own", "a closed door");
		keep(person, 5, "daily", "walk", "daily-own", "tea alone", "week.first.days", "mon");
		keep(person, 6, "who", "both", "hoped", "some calm", "review", in(14));
		keep(person, 7, "when", "it went quiet", "felt", "lonely");
		keep(person, 8, "time", "hour", "place", "out", "energy", "low");
		keep(person, 9, "with", "together", "help.0.thing", "where to begin", "must", "online");
		keep(person, 9, "sheet", "2", "help.0.thing", "sleep");
		keep(person, 10, "weeks", "4", "hope", "that it is calmer");
		keep(person, 11, "signs.effort.seen", "repeated", "signs.effort.happened", "no call back");
		String past = Later.days(-3, () -> led(
				person.send("/guide/3/exercise", fields("go", "keep", "issues.0.what", "the bins", "day", in(-1)))));
		led(person.send(past + "/came-of", fields("answer", "partly")));
	}

	private static void keep(Person person, int chapter, String... filled) {
		Map<String, String> form = fields(filled);
		form.put("go", "keep");
		led(person.send("/guide/" + chapter + "/exercise", form));
	}

	private static void checkIns(Person person) {
		Map<String, List<String>> first = new LinkedHashMap<>();
		answers("ci.mine", "0", "ci.headspace", "0", "ci.reliable", "1", "ci.reply", "na", "ci.connection", "0",
				"ci.conflict", "0", "ci.stepped-back", "both", "ft.good", "a *long* walk", "ft.need",
				"{they} <i>rest</i>", "cx.status", "together", "cx.contact", "this-week", "asked", "context")
			.forEach((field, value) -> first.put(field, List.of(value)));
		first.put("cx.stress", List.of("work", "money"));
		first.put("cx.space", List.of("with-date"));
		first.put("cx.space.date", List.of(in(9)));
		String path = Later.days(-14, () -> led(person.sendAll("/check-in", first)));
		List<String> rules = RULE.matcher(text(person.get(path)))
			.results()
			.map((rule) -> rule.group(1))
			.distinct()
			.toList();
		List<String> replies = List.of("not-true", "not-now", "helped");
		assertThat(rules).as("suggestions to reply to").hasSizeGreaterThanOrEqualTo(replies.size());
		for (int reply = 0; reply < replies.size(); reply++) {
			led(person.send(path + "/reply", fields("rule", rules.get(reply), "reply", replies.get(reply))));
		}
		Later.days(-7, () -> led(person.send("/check-in", answers("ci.mine", "4", "ci.connection", "4"))));
		led(person.send("/check-in", answers("ci.mood", "1", "sf.freedom", "yes-once")));
	}

	/** Answers of a check-in, in which nothing worries. */
	static Map<String, String> answers(String... more) {
		Map<String, String> fields = fields("step", "SAFETY", "go", "next", "sf.fear", "no", "sf.freedom", "no",
				"sf.device", "no", "sf.harm", "no");
		fields.putAll(fields(more));
		return fields;
	}

	/** What does not last: halfway, deleted a moment ago, a wrong try; and a code. */
	static void passing(Person person) {
		led(person.send("/check-in", answers("step", "WORDS", "go", "save", "ci.mood", "2", "ft.good", "half a walk")));
		String page = led(person.send("/journal/new", fields("day", in(0), "text", "taken back")));
		led(person.send(page + "/delete", fields("version", "0")));
		assertThat(person.sendSecret("/your-data/delete",
				fields("passphrase", "some other words here", "understood", "true")))
			.hasStatus(422);
		String shown = text(person.sendSecret("/recovery-code", Map.of()));
		List<String> groups = GROUP.matcher(shown).results().map((group) -> group.group(1)).toList();
		Matcher pending = PENDING.matcher(shown);
		assertThat(pending.find()).isTrue();
		led(person.sendSecret("/recovery-code/keep",
				fields("pending", pending.group(1), "code-third", groups.get(2), "code-seventh", groups.get(6))));
	}

}
