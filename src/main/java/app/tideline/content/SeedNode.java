package app.tideline.content;

import java.io.StringReader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A value in a YAML seed file that knows its file and line, so that whatever is wrong
 * with it can be said where it stands. Every reading method throws {@link BrokenSeed}
 * where the value is not of the kind asked for.
 */
public final class SeedNode {

	private final String file;

	private final int before;

	private final Node node;

	private SeedNode(String file, int before, Node node) {
		this.file = file;
		this.before = before;
		this.node = node;
	}

	/**
	 * Reads YAML.
	 * @param file the name to give in messages
	 * @param before how many lines of the file stand before the text
	 */
	public static SeedNode parse(String file, int before, String yaml) {
		try {
			@Nullable Node root = new Yaml(new LoaderOptions()).compose(new StringReader(yaml));
			if (root == null) {
				throw new BrokenSeed(file, before + 1, "nothing here");
			}
			return new SeedNode(file, before, root);
		}
		catch (MarkedYAMLException ex) {
			int line = (ex.getProblemMark() != null) ? ex.getProblemMark().getLine() : 0;
			throw new BrokenSeed(file, before + line + 1, "not readable as YAML: " + ex.getProblem());
		}
		catch (YAMLException ex) {
			throw new BrokenSeed(file, before + 1, "not readable as YAML");
		}
	}

	/** Text, trimmed, never empty. */
	public String text() {
		if (this.node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
			return scalar.getValue().strip();
		}
		throw broken("a text was expected");
	}

	/** A whole number. */
	public int number() {
		try {
			return Integer.parseInt(text());
		}
		catch (NumberFormatException ex) {
			throw broken("a whole number was expected");
		}
	}

	/** A number, whole or not. */
	public double decimal() {
		try {
			return Double.parseDouble(text());
		}
		catch (NumberFormatException ex) {
			throw broken("a number was expected");
		}
	}

	/** A date such as {@code 2026-05-31}. */
	public LocalDate date() {
		try {
			return LocalDate.parse(text());
		}
		catch (DateTimeParseException ex) {
			throw broken("a date such as 2026-05-31 was expected");
		}
	}

	/** {@code true} or {@code false}. */
	public boolean flag() {
		return switch (text()) {
			case "true" -> true;
			case "false" -> false;
			default -> throw broken("true or false was expected");
		};
	}

	/** The members of a list, in order. */
	public List<SeedNode> list() {
		if (this.node instanceof SequenceNode sequence) {
			return sequence.getValue().stream().map(this::child).toList();
		}
		throw broken("a list was expected");
	}

	/** The texts of a list, in order. */
	public List<String> texts() {
		return list().stream().map(SeedNode::text).toList();
	}

	/** The fields of a map, in order. Refuses a field that stands there twice. */
	public Map<String, SeedNode> fields() {
		if (!(this.node instanceof MappingNode mapping)) {
			throw broken("a map was expected");
		}
		Map<String, SeedNode> fields = new LinkedHashMap<>();
		for (NodeTuple tuple : mapping.getValue()) {
			SeedNode key = child(tuple.getKeyNode());
			if (fields.put(key.text(), child(tuple.getValueNode())) != null) {
				throw key.broken("'" + key.text() + "' stands here twice");
			}
		}
		return fields;
	}

	/** The field of that name. */
	public SeedNode get(String field) {
		return find(field).orElseThrow(() -> broken("the field '" + field + "' is missing"));
	}

	/** The field of that name, if it is there and not null. */
	public Optional<SeedNode> find(String field) {
		return Optional.ofNullable(fields().get(field)).filter((value) -> !value.node.getTag().equals(Tag.NULL));
	}

	/** The texts of an optional list; empty where the field is missing. */
	public List<String> texts(String field) {
		return find(field).map(SeedNode::texts).orElse(List.of());
	}

	/** The optional text of that name, or null. */
	public @Nullable String textOrNull(String field) {
		return find(field).map(SeedNode::text).orElse(null);
	}

	/** This map, having made sure that it has no other fields than these. */
	public SeedNode only(String... known) {
		List<String> unknown = new ArrayList<>(fields().keySet());
		unknown.removeAll(Set.of(known));
		if (!unknown.isEmpty()) {
			SeedNode first = Objects.requireNonNull(fields().get(unknown.getFirst()));
			throw first.broken("unknown field '" + unknown.getFirst() + "'");
		}
		return this;
	}

	/** Every text in it, at any depth, that is not empty. */
	Stream<SeedNode> everyText() {
		return switch (this.node) {
			case SequenceNode list -> list.getValue().stream().flatMap((value) -> child(value).everyText());
			case MappingNode map -> map.getValue().stream().flatMap((tuple) -> child(tuple.getValueNode()).everyText());
			case ScalarNode scalar when !scalar.getValue().isBlank() -> Stream.of(this);
			default -> Stream.empty();
		};
	}

	/** Whether this is a map. */
	public boolean isMap() {
		return this.node instanceof MappingNode;
	}

	/** What to throw when this value is wrong. */
	public BrokenSeed broken(String why) {
		return new BrokenSeed(this.file, line(), why);
	}

	/** The line it stands on, counted from 1. */
	public int line() {
		return this.before + this.node.getStartMark().getLine() + 1;
	}

	private SeedNode child(Node other) {
		return new SeedNode(this.file, this.before, other);
	}

	@Override
	public String toString() {
		return this.file + ":" + line();
	}

}
