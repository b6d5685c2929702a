package app.tideline.yourdata;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Changes a file by hand, in a place that its seed picks. */
final class Damage {

	private static final List<JsonNode> INSTEAD = List.of(json("null"), json("\"\""), json("\"zqx\""), json("true"),
			json("-1"), json("2147483648"), json("9223372036854775808"), json("0.5"), json("{}"), json("[]"),
			json("[null]"), json("{\"zqx\": null}"), json("[[\"zqx\"]]"), json("{\"zqx\": {\"zqx\": [\"zqx\"]}}"),
			json("\"<script>zqx()</script>\""), json("\"{partner} ${zqx} [1]\""), json("\"\u202ezqx\\u0007\\n\""),
			json("\"+999999999-12-31\""), json("\"0000-00-00\""), json("\"24:00\""),
			json("\"" + "zqx ".repeat(30_000) + "\""));

	private static final List<JsonNode> OF_EVERY_TYPE = List.of(json("null"), json("\"\""), json("1"), json("1.0"),
			json("true"), json("{}"), json("[]"), json("[2026, 3, 1]"));

	/** Their fields have names of their own, and are of one kind. */
	private static final Set<String> MAPS = Set.of("scored", "context", "texts", "values");

	private Damage() {
	}

	static JsonNode somewhere(JsonNode file, Random random) {
		JsonNode copy = file.deepCopy();
		List<JsonNode> places = new ArrayList<>();
		gather(copy, places);
		JsonNode at = places.get(random.nextInt(places.size()));
		JsonNode instead = INSTEAD.get(random.nextInt(INSTEAD.size()));
		if (at instanceof ArrayNode array) {
			array.insert(random.nextInt(array.size() + 1), instead);
		}
		else if (at instanceof ObjectNode object) {
			List<String> names = List.copyOf(object.propertyNames());
			String name = names.isEmpty() ? "zqx" : names.get(random.nextInt(names.size()));
			switch (random.nextInt(4)) {
				case 0 -> object.remove(name);
				case 1 -> object.set("zqx", instead);
				default -> object.set(name, instead);
			}
		}
		return copy;
	}

	/**
	 * The file with something else in a place.
	 * @param place the names that lead there, with slashes between them; in a list the
	 * number of a record, or words that stand in it
	 */
	static String at(JsonNode file, String place, String instead) {
		JsonNode copy = file.deepCopy();
		JsonNode at = copy;
		String[] names = place.split("/", -1);
		for (int name = 0; name < names.length - 1; name++) {
			String next = names[name];
			at = at.isObject() ? at.required(next) : next.matches("\\d+") ? at.required(Integer.parseInt(next))
					: at.valueStream().filter((each) -> each.toString().contains(next)).findFirst().orElseThrow();
		}
		((ObjectNode) at).set(names[names.length - 1], json(instead));
		return copy.toString();
	}

	/**
	 * Changes one thing at a time in a file: each kind of place once, by a value of every
	 * other type, by nothing, and by one thing more.
	 * @param each takes what was done, and the file with it, which changes afterwards
	 */
	static void everywhere(JsonNode file, BiConsumer<String, JsonNode> each) {
		JsonNode copy = file.deepCopy();
		Set<String> done = new HashSet<>();
		everywhere("", copy, (what) -> {
			if (done.add(what)) {
				each.accept(what, copy);
			}
		});
	}

	private static void everywhere(String at, JsonNode node, Consumer<String> each) {
		if (node instanceof ObjectNode object) {
			object.set("zqx", json("0"));
			each.accept(at + " and one field more");
			object.remove("zqx");
			for (String name : List.copyOf(object.propertyNames())) {
				String place = at + "/" + (MAPS.contains(at.substring(at.lastIndexOf('/') + 1)) ? "*" : name);
				JsonNode value = object.remove(name);
				each.accept(place + " left out");
				instead(place, value, (other) -> object.set(name, other), each);
				everywhere(place, value, each);
			}
		}
		if (node instanceof ArrayNode array) {
			for (int number = 0; number < array.size(); number++) {
				int index = number;
				JsonNode value = array.get(number);
				instead(at + "/*", value, (other) -> array.set(index, other), each);
				everywhere(at + "/*", value, each);
			}
		}
	}

	private static void instead(String place, JsonNode value, Consumer<JsonNode> set, Consumer<String> each) {
		List<JsonNode> others = new ArrayList<>(OF_EVERY_TYPE);
		others.add(JsonNodeFactory.instance.arrayNode().add(value));
		others.add(StringNode.valueOf(value.asString("zqx")));
		for (JsonNode other : others) {
			set.accept(other);
			each.accept(place + ", " + value.getNodeType() + ", by " + other.getNodeType() + " "
					+ (OF_EVERY_TYPE.contains(other) ? other : "of it"));
		}
		set.accept(value);
	}

	private static void gather(JsonNode node, List<JsonNode> places) {
		if (node.isContainer()) {
			places.add(node);
			node.forEach((each) -> gather(each, places));
		}
	}

	private static JsonNode json(String text) {
		return new JsonMapper().readTree(text);
	}

}
