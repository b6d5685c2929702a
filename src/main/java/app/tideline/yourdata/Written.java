package app.tideline.yourdata;

import java.time.DateTimeException;
import java.util.function.Function;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;

/**
 * A text, or what is written as one: a day, a time, a zone. It is read from nothing else;
 * the usual readers take numbers too, and lists.
 */
final class Written<T> extends StdDeserializer<T> {

	private final Function<String, T> reading;

	Written(Class<T> type, Function<String, T> reading) {
		super(type);
		this.reading = reading;
	}

	@Override
	public T deserialize(JsonParser parser, DeserializationContext context) {
		if (!parser.hasToken(JsonToken.VALUE_STRING)) {
			throw MismatchedInputException.from(parser, handledType(), "A text was expected");
		}
		try {
			return this.reading.apply(parser.getString());
		}
		catch (DateTimeException ex) {
			throw MismatchedInputException.from(parser, handledType(), "No such day, time or zone");
		}
	}

}
