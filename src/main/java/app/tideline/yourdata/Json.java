package app.tideline.yourdata;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import app.tideline.account.PartReader;
import app.tideline.account.Unfit;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** How the file is written, and how strictly one from outside is read. */
final class Json {

	/** Deeper than any file of ours, and shallow enough for the stack. */
	private static final int DEPTH = 40;

	private static final int LONGEST_TEXT = 1_000_000;

	private static final int LONGEST_NAME = 1_000;

	private static final int LONGEST_NUMBER = 20;

	private static final int MOST = 20_000;

	static final JsonMapper OUT = JsonMapper.builder()
		.enable(SerializationFeature.INDENT_OUTPUT)
		.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
		.addModule(new SimpleModule().addSerializer(new InOrder()))
		.build();

	static final JsonMapper IN = JsonMapper
		.builder(JsonFactory.builder()
			.streamReadConstraints(StreamReadConstraints.builder()
				.maxNestingDepth(DEPTH)
				.maxStringLength(LONGEST_TEXT)
				.maxNameLength(LONGEST_NAME)
				.maxNumberLength(LONGEST_NUMBER)
				.build())
			.build())
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
				DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.build();

	static final PartReader READER = new PartReader() {

		@Override
		public <T> @Nullable T one(JsonNode node, Class<T> type) {
			return IN.treeToValue(node, type);
		}

		@Override
		public <T> List<T> many(JsonNode node, Class<T> type) {
			Unfit.unless(node.isArray() && node.size() <= MOST,
					node.isArray() ? "There is more in this file than fits into a space. Nothing was changed."
							: "A part of this file can’t be read. Nothing was changed.");
			List<T> all = new ArrayList<>();
			node.forEach((each) -> all.add(Unfit.needed(one(each, type))));
			return all;
		}

	};

	private Json() {
	}

	/** What has no order of its own is written in that of its words. */
	private static final class InOrder extends StdSerializer<Set<?>> {

		InOrder() {
			super(Set.class);
		}

		@Override
		public void serialize(Set<?> all, JsonGenerator out, SerializationContext context) {
			out.writeStartArray();
			all.stream().map(String::valueOf).sorted().forEach(out::writeString);
			out.writeEndArray();
		}

	}

}
