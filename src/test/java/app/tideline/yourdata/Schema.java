package app.tideline.yourdata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The schema of the file, and the few words of JSON Schema that it uses. A word that is
 * not known here is an error, so that nothing in the schema is passed over.
 */
final class Schema {

	private static final Set<String> KNOWN = Set.of("$schema", "$id", "$defs", "$ref", "title", "description", "type",
			"const", "enum", "pattern", "minimum", "maximum", "properties", "required", "additionalProperties",
			"items");

	private final JsonNode root;

	private Schema(JsonNode root) {
		this.root = root;
	}

	static Schema ofVersion1() {
		try {
			return new Schema(new JsonMapper().readTree(Files.readString(Path.of("docs/export-1.schema.json"))));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	List<String> violations(String json) {
		return violations(new JsonMapper().readTree(json));
	}

	List<String> violations(JsonNode file) {
		List<String> found = new ArrayList<>();
		check("", file, this.root, found);
		return found;
	}

	private void check(String at, JsonNode value, JsonNode schema, List<String> found) {
		schema.propertyNames().forEach((word) -> {
			if (!KNOWN.contains(word)) {
				throw new IllegalStateException("The schema says " + word);
			}
		});
		if (schema.has("$ref")) {
			check(at, value, this.root.at(schema.get("$ref").asString().substring(1)), found);
			return;
		}
		expect(!schema.has("type") || isOf(value, schema.get("type")), at + ": type", found);
		expect(!schema.has("const") || value.equals(schema.get("const")), at + ": const", found);
		expect(!schema.has("enum") || schema.get("enum").valueStream().anyMatch(value::equals), at + ": enum", found);
		expect(!schema.has("pattern") || !value.isString()
				|| java.util.regex.Pattern.compile(schema.get("pattern").asString()).matcher(value.asString()).find(),
				at + ": pattern", found);
		expect(!schema.has("minimum") || !value.isNumber() || value.asInt() >= schema.get("minimum").asInt(),
				at + ": minimum", found);
		expect(!schema.has("maximum") || !value.isNumber() || value.asInt() <= schema.get("maximum").asInt(),
				at + ": maximum", found);
		if (value.isArray() && schema.has("items")) {
			value.forEach((each) -> check(at + "[]", each, schema.get("items"), found));
		}
		if (value.isObject()) {
			schema.path("required").forEach((name) -> expect(value.has(name.asString()), at + "." + name, found));
			value.properties().forEach((field) -> {
				String name = at + "." + field.getKey();
				JsonNode own = of(field.getKey(), schema);
				// What the schema only lets through is described nowhere.
				expect(own.isObject(), name + ": not described", found);
				if (own.isObject()) {
					check(name, field.getValue(), own, found);
				}
			});
		}
	}

	private static JsonNode of(String field, JsonNode schema) {
		JsonNode own = schema.path("properties").path(field);
		return own.isMissingNode() ? schema.path("additionalProperties") : own;
	}

	private static boolean isOf(JsonNode value, JsonNode type) {
		return type.isArray() ? type.valueStream().anyMatch((each) -> isOf(value, each)) : switch (type.asString()) {
			case "object" -> value.isObject();
			case "array" -> value.isArray();
			case "string" -> value.isString();
			case "integer" -> value.isIntegralNumber();
			case "boolean" -> value.isBoolean();
			case "null" -> value.isNull();
			default -> throw new IllegalStateException(type.asString());
		};
	}

	private static void expect(boolean holds, String what, List<String> found) {
		if (!holds) {
			found.add(what);
		}
	}

}
