package app.tideline.proof;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a form sends: names and values in their order, a name as often as it comes.
 *
 * @param pairs a name and its value each
 */
record Fields(List<Pair> pairs) {

	/** Parts a form that brings a file; stands in none of the values. */
	static final String LIMIT = "limit-5f3759df";

	/** A name and its value. */
	record Pair(String name, String value) {
	}

	Fields {
		pairs = List.copyOf(pairs);
	}

	static Fields none() {
		return new Fields(List.of());
	}

	/** The names, each once. */
	List<String> names() {
		return this.pairs.stream().map(Pair::name).distinct().toList();
	}

	/** The first value of that name, or nothing. */
	String value(String name) {
		return this.pairs.stream().filter((pair) -> pair.name().equals(name)).map(Pair::value).findFirst().orElse("");
	}

	/** The same with that one value for the name. */
	Fields with(String name, String value) {
		List<Pair> all = new ArrayList<>();
		boolean placed = false;
		for (Pair pair : this.pairs) {
			if (!pair.name().equals(name)) {
				all.add(pair);
			}
			else if (!placed) {
				all.add(new Pair(name, value));
				placed = true;
			}
		}
		return placed ? new Fields(all) : adding(name, value);
	}

	/** The same with those values for their names. */
	Fields with(Fields others) {
		Fields all = this;
		for (Pair pair : others.pairs) {
			all = all.with(pair.name(), pair.value());
		}
		return all;
	}

	/** The same with one more pair at the end. */
	Fields adding(String name, String value) {
		List<Pair> all = new ArrayList<>(this.pairs);
		all.add(new Pair(name, value));
		return new Fields(all);
	}

	/** The same with one more pair at the beginning, which most readers take first. */
	Fields before(String name, String value) {
		List<Pair> all = new ArrayList<>(this.pairs);
		all.addFirst(new Pair(name, value));
		return new Fields(all);
	}

	Fields without(String name) {
		return new Fields(this.pairs.stream().filter((pair) -> !pair.name().equals(name)).toList());
	}

	/** Whether it has signs in it for which no form is even looked at. */
	boolean isRefusedUnread() {
		return this.pairs.stream()
			.anyMatch((pair) -> pair.value().indexOf(0) >= 0 || !pair.name().codePoints().allMatch(Fields::isPlain));
	}

	private static boolean isPlain(int sign) {
		return Character.isDefined(sign) && !Character.isISOControl(sign);
	}

	/** As the body of an ordinary form. */
	String encoded() {
		return this.pairs.stream()
			.map((pair) -> encode(pair.name()) + "=" + encode(pair.value()))
			.collect(Collectors.joining("&"));
	}

	/** As the body of a form that brings a file in that field. */
	byte[] parted(String file) {
		ByteArrayOutputStream body = new ByteArrayOutputStream();
		for (Pair pair : this.pairs) {
			String name = pair.name().replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
			String more = pair.name().equals(file) ? "; filename=\"pages.json\"\r\nContent-Type: application/json" : "";
			write(body, "--" + LIMIT + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n\r\n");
			write(body, pair.value() + "\r\n");
		}
		write(body, "--" + LIMIT + "--\r\n");
		return body.toByteArray();
	}

	private static void write(ByteArrayOutputStream body, String text) {
		body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
