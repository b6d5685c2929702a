package app.tideline.account;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import app.tideline.vault.ServerSeal;
import org.jspecify.annotations.Nullable;

/**
 * A form that waits in the page for its space to be opened again. It is never kept on the
 * server, and the page holds it sealed: whoever finds the space locked, or has an earlier
 * page sent once more, reads nothing of it.
 *
 * @param to the path it was sent to
 * @param fields its fields, with those that prove where it came from
 */
public record Carried(String to, Map<String, List<String>> fields) {

	/**
	 * Request attribute that the filter sets which could not let a form through: the path
	 * the form was sent to.
	 */
	public static final String FROM = "app.tideline.account.Carried";

	/** The field of the opening page that holds it. */
	static final String FIELD = "carried";

	private static final String PURPOSE = "carried form";

	private static final String BINDING = "binding";

	/** Proof of the opening that ended, and of whose form it was: made anew. */
	private static final List<String> PROOF = List.of("csrf", BINDING);

	/** Our own paths, which hold nothing that a browser could read as another host. */
	private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9][A-Za-z0-9_-]*)+");

	/** Where a form writes down what it holds, and does nothing else. */
	private static final Pattern SAVING = Pattern.compile("/.+/(new|edit)|/reminders|/settings");

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

	private static final List<String> SAVING_BUTTONS = List.of("save", "save-over", "keep");

	/** Fields that can be read by themselves, as their pages call them. */
	private static final Map<String, String> LABELS = Map.of("text", "Your page", "title", "Title", "day", "Day",
			"time", "Time", "tags", "Words to find it by", "until", "Keep it closed until", "partner",
			"How your partner is named", "exit", "Where “Leave quickly” goes");

	/**
	 * The form that was sent to a path whose opening had ended, without any passphrase in
	 * it; nothing if it is no form of ours.
	 */
	static @Nullable Carried sent(String path, Map<String, String[]> parameters) {
		return of(path, withoutSecrets(parameters));
	}

	/**
	 * The form of an earlier opening than that of the space, or of somebody who only read
	 * here: that one is of whoever is in now. Nothing if it is no form of ours.
	 */
	static @Nullable Carried again(String path, Map<String, String[]> parameters, OpenSpace space) {
		Map<String, List<String>> fields = withoutSecrets(parameters);
		fields.putIfAbsent(BINDING, List.of(space.binding()));
		return of(path, fields);
	}

	/** The form that the opening page carried and now brings along. */
	static @Nullable Carried brought(String sealed, ServerSeal seal) {
		return seal.open(PURPOSE, sealed, Carried.class).map((carried) -> of(carried.to, carried.fields)).orElse(null);
	}

	/** As it waits in the page. */
	String sealed(ServerSeal seal) {
		return seal.seal(PURPOSE, this);
	}

	private static Map<String, List<String>> withoutSecrets(Map<String, String[]> parameters) {
		Map<String, List<String>> fields = new LinkedHashMap<>();
		parameters.forEach((name, values) -> {
			if (!FormBody.isSecret(name)) {
				fields.put(name, List.of(values));
			}
		});
		return fields;
	}

	private static @Nullable Carried of(String path, Map<String, List<String>> fields) {
		return (PATH.matcher(path).matches() && fields.containsKey(BINDING)) ? new Carried(path, fields) : null;
	}

	/** Which account it says it came from. */
	String binding() {
		return this.fields.getOrDefault(BINDING, List.of("")).getFirst();
	}

	/** The fields for the page, without the proof of the opening that ended. */
	public Map<String, List<String>> own() {
		Map<String, List<String>> own = new LinkedHashMap<>(this.fields);
		own.keySet().removeAll(PROOF);
		return own;
	}

	/**
	 * The longest words in it, to be shown; empty if it holds none. What a machine put
	 * into a field, such as an id, has no blanks in it.
	 */
	public String words() {
		return own().values()
			.stream()
			.flatMap(List::stream)
			.filter(Carried::hasWords)
			.max(Comparator.comparingInt(String::length))
			.orElse("");
	}

	/**
	 * What of it can be read: the fields that are known, and whatever else has words in
	 * it. An answer that was picked is a sign for a machine, and left out.
	 */
	public List<Shown> shown() {
		List<Shown> shown = new ArrayList<>();
		own().forEach((field, values) -> values.stream()
			.filter((value) -> !value.isBlank() && (LABELS.containsKey(field) || hasWords(value)))
			.forEach((value) -> shown.add(new Shown(LABELS.getOrDefault(field, "What you wrote"), readable(value)))));
		return shown;
	}

	/** A day as it is written everywhere else, and anything else as it was sent. */
	private static String readable(String value) {
		try {
			return DAY.format(LocalDate.parse(value));
		}
		catch (DateTimeException ex) {
			return value;
		}
	}

	/** A field to be read. */
	public record Shown(String label, String value) {

		/** Never shows what was written. */
		@Override
		public String toString() {
			return "Shown";
		}

	}

	private static boolean hasWords(String value) {
		return value.strip().chars().anyMatch(Character::isWhitespace);
	}

	/** What sending it again does, so that no button says less than it does. */
	public Deed deed() {
		if (this.to.endsWith("/delete")) {
			return Deed.DELETE;
		}
		boolean saves = SAVING.matcher(this.to).matches()
				|| this.fields.getOrDefault("go", List.of()).stream().anyMatch(SAVING_BUTTONS::contains);
		return saves ? Deed.SAVE : Deed.OTHER;
	}

	/** What a form does. */
	public enum Deed {

		SAVE, DELETE, OTHER

	}

	/** Never shows what was written. */
	@Override
	public String toString() {
		return "Carried[" + this.to + "]";
	}

}
