package app.tideline.proof;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Ids that nobody has, as they would stand in a path; the same ones in every run. */
final class Ids {

	/** What no path may hold, or is no text: it is refused before anybody looks at it. */
	private static final Pattern REFUSED = Pattern.compile("(?i)%(0|1|7f|2f|5c|25|3b|c2%8|c2%9|e2%80%a8|ff|c0)|;");

	private static final List<String> WORDS = List.of("null", "undefined", "NaN", "true", "id", "0", "-1", "~", "*",
			"admin", "index.html", "new.json", "%C3%A9", "%E7%9C%A0", "%F0%9F%8C%8A", "%7B%7D", "%24%7B7*7%7D",
			"1'or'1'='1", "%3Cscript%3E", "%20", "..%20", "__proto__", "urn:uuid:", "@", "!", "'", "(", "%FF",
			"%C0%AF");

	private final Random random;

	Ids(Object of) {
		this.random = new Random(of.toString().hashCode());
	}

	/** That many different ids, well formed. */
	Set<String> unknown(int count) {
		Set<String> ids = new LinkedHashSet<>();
		while (ids.size() < count) {
			ids.add(uuid());
		}
		return ids;
	}

	/** That many different texts that are no ids. */
	Set<String> malformed(int count) {
		Set<String> ids = new LinkedHashSet<>();
		while (ids.size() < count) {
			String id = uuid();
			ids.add(MISTAKES.get(this.random.nextInt(MISTAKES.size())).make(id, this));
		}
		return ids;
	}

	/** Whether no path may look like that at all. */
	static boolean isRefused(String id) {
		return REFUSED.matcher(id).find();
	}

	private String uuid() {
		long high = (this.random.nextLong() & 0xffff_ffff_ffff_0fffL) | 0x7000L;
		long low = (this.random.nextLong() >>> 2) | 0x8000_0000_0000_0000L;
		return new UUID(high, low).toString();
	}

	private int at(String id) {
		return this.random.nextInt(id.length());
	}

	private interface Mistake {

		String make(String id, Ids ids);

	}

	private static final List<Mistake> MISTAKES = List.of((id, ids) -> id.substring(0, ids.at(id)) + "g",
			(id, ids) -> id + Integer.toHexString(ids.random.nextInt(16)), (id, ids) -> id.substring(1),
			(id, ids) -> id.replace("-", ""), (id, ids) -> "%7B" + id + "%7D",
			(id, ids) -> new StringBuilder(id).insert(ids.at(id), word(ids)).toString(), (id, ids) -> word(ids) + id,
			(id, ids) -> Long.toString(ids.random.nextLong()),
			(id, ids) -> Long.toString(ids.random.nextLong()).repeat(1 + ids.random.nextInt(20)),
			(id, ids) -> replaced(id, ids, (one) -> "z"), (id, ids) -> replaced(id, ids, (one) -> "%C3%A9"),
			(id, ids) -> replaced(id, ids, (one) -> "%0A"), (id, ids) -> replaced(id, ids, (one) -> "%00"),
			(id, ids) -> replaced(id, ids, (one) -> "%2F"), (id, ids) -> replaced(id, ids, (one) -> ";"),
			(id, ids) -> word(ids) + Integer.toString(ids.random.nextInt(1 << 20)),
			(id, ids) -> id.toUpperCase(Locale.ROOT) + "%20", (id, ids) -> "%E2%80%8B" + id,
			(id, ids) -> "%E2%80%AE" + id, (id, ids) -> id.repeat(2 + ids.random.nextInt(30)));

	private static String word(Ids ids) {
		return WORDS.get(ids.random.nextInt(WORDS.size()));
	}

	private static String replaced(String id, Ids ids, UnaryOperator<String> by) {
		int at = ids.at(id);
		return id.substring(0, at) + by.apply(id) + id.substring(at + 1);
	}

}
