package app.tideline.yourdata;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** How the file is written, and how strictly one from outside is read. */
final class Json {

	/** Deeper than any file of ours, and shallow enough for the stack. */
	private static final int DEPTH = 40;

	private static final int LONGEST_TEXT = 1_000_000;

	private static final int LONGEST_NAME = 1_000;

	/** A file that breaks off halfway must look like it. */
	static final JsonMapper OUT = JsonMapper.builder()
		.enable(SerializationFeature.INDENT_OUTPUT)
		.enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
		.disable(StreamWriteFeature.AUTO_CLOSE_CONTENT, StreamWriteFeature.AUTO_CLOSE_TARGET)
		.addModule(new SimpleModule().addSerializer(new InOrder()))
		.build();

	/**
	 * Takes every value for what it is and nothing for something else, and neither more
	 * fields nor fewer than are written here. It remembers no names: a file of nothing
	 * but names would fill the memory with them.
	 */
	static final JsonMapper IN = JsonMapper
		.builder(JsonFactory.builder()
			.disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
			.streamReadConstraints(StreamReadConstraints.builder()
				.maxNestingDepth(DEPTH)
				.maxStringLength(LONGEST_TEXT)
				.maxNameLength(LONGEST_NAME)
				.build())
			.build())
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
				DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
		.enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
		.disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.ACCEPT_FLOAT_AS_INT)
		.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
		.withCoercionConfigDefaults((shapes) -> List.of(CoercionInputShape.values())
			.forEach((shape) -> shapes.setCoercion(shape, CoercionAction.Fail)))
		.annotationIntrospector(new NullByType())
		.addModule(new SimpleModule()
			.addDeserializer(String.class, new Written<>(String.class, Function.identity(), Function.identity()))
			.addDeserializer(LocalDate.class, new Written<>(LocalDate.class, LocalDate::parse, LocalDate::toString))
			.addDeserializer(LocalTime.class,
					new Written<>(LocalTime.class, (time) -> LocalTime.parse(time).truncatedTo(ChronoUnit.MINUTES),
							DateTimeFormatter.ISO_LOCAL_TIME::format))
			.addDeserializer(Instant.class,
					new Written<>(Instant.class, (instant) -> Instant.parse(instant).truncatedTo(ChronoUnit.MICROS),
							Instant::toString))
			.addDeserializer(ZoneId.class, new Written<>(ZoneId.class, ZoneId::of, ZoneId::getId)))
		.build();

	/** What a text in UTF-16 begins with. */
	private static final Set<List<Byte>> UTF_16 = Set.of(List.of((byte) 0xFE, (byte) 0xFF),
			List.of((byte) 0xFF, (byte) 0xFE));

	private Json() {
	}

	/** Reads a file without a look at names that stand twice. */
	static JsonParser lenient(InputStream file) throws IOException {
		return IN.createParser(text(file));
	}

	/** Reads a file in which no name may stand twice beside itself. */
	static JsonParser strict(InputStream file) throws IOException {
		return IN.reader().with(StreamReadFeature.STRICT_DUPLICATE_DETECTION).createParser(text(file));
	}

	/**
	 * The first two signs from the first one on that is no blank, or fewer, for a look at
	 * what kind of file it is. Whatever is no text is a sign as well.
	 */
	static String beginning(InputStream file) throws IOException {
		Reader text = new BufferedReader(text(file, CodingErrorAction.REPLACE));
		int sign = text.read();
		while (Character.isWhitespace(sign)) {
			sign = text.read();
		}
		return IntStream.of(sign, text.read())
			.takeWhile((read) -> read >= 0)
			.mapToObj(Character::toString)
			.collect(Collectors.joining());
	}

	private static Reader text(InputStream file) throws IOException {
		return text(file, CodingErrorAction.REPORT);
	}

	/** As it is written here, or as an editor may have saved it again. */
	private static Reader text(InputStream file, CodingErrorAction wrong) throws IOException {
		PushbackInputStream stream = new PushbackInputStream(file, 3);
		byte[] mark = stream.readNBytes(3);
		boolean utf8 = mark.length == 3 && mark[0] == (byte) 0xEF && mark[1] == (byte) 0xBB && mark[2] == (byte) 0xBF;
		boolean utf16 = mark.length > 1 && UTF_16.contains(Arrays.asList(mark[0], mark[1]));
		if (!utf8) {
			stream.unread(mark);
		}
		Charset charset = utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
		return new InputStreamReader(stream, charset.newDecoder().onMalformedInput(wrong).onUnmappableCharacter(wrong));
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
