package app.tideline.proof;

import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Takes a form that would be taken and spoils it, in one field most of the time: where
 * all of them are bad, the first that is looked at hides the others. The same in every
 * run.
 */
final class Spoiling {

	/** Proof of where a form comes from, which other tests leave out or forge. */
	private static final Set<String> GUARDS = Set.of("csrf", "binding");

	/** Fields that this form or that one has. */
	private static final List<String> ELSEWHERE = List.of("text", "day", "version", "go", "add", "operation", "week",
			"page", "made", "helped", "pending", "carried", "code-third", "passphrase", "place", "rule", "reply", "as",
			"from", "step", "sf.fear", "issues.0.what", "sheet", "understood", "zone", "id", "account", "class");

	private final Random random;

	private final HostileWords words;

	Spoiling(String form) {
		this.random = new Random(form.hashCode());
		this.words = new HostileWords(this.random);
	}

	/** How a form is sent. */
	enum Way {

		/** From its page, as always. */
		USUAL,

		/** From a page of an earlier opening. */
		LATE,

		/** After the space was locked. */
		LOCKED

	}

	/** A spoilt form. */
	record Spoilt(Fields fields, Way way) {
	}

	/** Spoils the form somehow; sometimes it still would be taken. */
	Spoilt of(Fields whole) {
		List<String> names = whole.names().stream().filter((name) -> !GUARDS.contains(name)).toList();
		int dice = this.random.nextInt(100);
		if (names.isEmpty() || dice < 8) {
			return new Spoilt(withUnknown(whole), Way.USUAL);
		}
		if (dice < 12) {
			return new Spoilt(spoilt(whole, names), Way.USUAL);
		}
		if (dice < 20) {
			return new Spoilt(repeated(whole, pick(names)), Way.USUAL);
		}
		if (dice < 27) {
			return new Spoilt(whole.without(pick(names)), Way.USUAL);
		}
		if (dice < 31) {
			return new Spoilt(spoilt(whole, two(names)), (dice < 29) ? Way.LATE : Way.LOCKED);
		}
		return new Spoilt(spoilt(whole, (dice < 50) ? two(names) : List.of(pick(names))), Way.USUAL);
	}

	/** With one of its buttons, as if that had been pressed. */
	Fields pressed(Fields whole, List<Fields> buttons) {
		return whole.with(buttons.get(this.random.nextInt(buttons.size())));
	}

	private Fields spoilt(Fields whole, List<String> names) {
		Fields spoilt = whole;
		for (String name : names) {
			spoilt = spoilt.with(name, this.words.instead(whole.value(name)));
		}
		return spoilt;
	}

	private Fields repeated(Fields whole, String name) {
		Fields more = whole;
		for (int times = 1 + this.random.nextInt(3); times > 0; times--) {
			String value = this.words.instead(whole.value(name));
			more = this.random.nextBoolean() ? more.adding(name, value) : more.before(name, value);
		}
		return more;
	}

	private Fields withUnknown(Fields whole) {
		Fields more = whole;
		for (int times = 1 + this.random.nextInt(4); times > 0; times--) {
			String name = pick(ELSEWHERE);
			more = more.adding((this.random.nextInt(3) == 0) ? name : this.words.bent(name), this.words.instead(""));
		}
		return more;
	}

	/** Now and then the same one twice. */
	private List<String> two(List<String> names) {
		return List.of(pick(names), pick(names));
	}

	private String pick(List<String> names) {
		return names.get(this.random.nextInt(names.size()));
	}

}
