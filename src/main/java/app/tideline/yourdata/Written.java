package app.tideline.yourdata;

import java.time.DateTimeException;
import java.util.function.Function;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;

/**
 * A text, or what is written as one: a day, a time, a zone. It is read from nothing else,
 * and as it is written here; the usual readers take numbers too, and lists, and offsets
 * of all kinds.
 */
final class Written<T> extends StdDeserializer<T> {

	private final Function<String, T> reading;

	private final Function<T, String> writing;

	Written(Class<T> type, Function<String, T> reading, Function<T, String> writing) {
		super(type);
		this.reading = reading;
		this.writing = writing;
	}

	@Override
	public T deserialize(JsonParser parser, DeserializationContext context) {
		if (!parser.hasToken(JsonToken.VALUE_STRING)) {
			throw MismatchedInputException.from(parser, handledType(), "A text was expected");
		}
		try {
			T value = this.reading.apply(parser.getString());
			if (this.writing.apply(value).equals(parser.getString())) {
				return value;
			}
		}
		catch (DateTimeException ex) {
			throw MismatchedInputException.from(parser, handledType(), "No such day, time or zone");
		}
		throw MismatchedInputException.from(parser, handledType(), "Written in another way");
	}

}
