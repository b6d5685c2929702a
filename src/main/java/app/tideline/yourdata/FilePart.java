package app.tideline.yourdata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import app.tideline.account.PartReader;
import app.tideline.account.Unfit;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.util.TokenBuffer;

/**
 * One part of a file, at which its parser stands. A record is looked at for its size
 * before anything is made of it, and few records are held at a time.
 */
final class FilePart implements PartReader {

	private static final String UNREADABLE = "A part of this file can’t be read.";

	private static final String TOO_MUCH = "There is more in this file than fits into a space.";

	private static final int FEW = 25;

	private static final int MOST = 20_000;

	/** More names and values than any record of ours has. */
	private static final int LARGEST_RECORD = 20_000;

	private final JsonParser parser;

	private final LocalDate latest;

	FilePart(JsonParser parser, LocalDate latest) {
		this.parser = parser;
		this.latest = latest;
	}

	@Override
	public LocalDate latest() {
		return this.latest;
	}

	@Override
	public <T> T one(Class<T> type) {
		TokenBuffer record = TokenBuffer.forBuffering(this.parser, this.parser.objectReadContext());
		int depth = 0;
		int size = 0;
		do {
			JsonToken token = this.parser.currentToken();
			Unfit.unless(token != null && ++size <= LARGEST_RECORD, UNREADABLE);
			record.copyCurrentEvent(this.parser);
			depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
		}
		while (depth > 0 && this.parser.nextToken() != null);
		return Unfit.needed(Json.IN.readValue(record.asParser(), type));
	}

	@Override
	public <T> void some(Class<T> type, Consumer<List<T>> records) {
		Unfit.unless(this.parser.currentToken() == JsonToken.START_ARRAY, UNREADABLE);
		List<T> some = new ArrayList<>();
		for (int count = 0; this.parser.nextToken() != JsonToken.END_ARRAY; count++) {
			Unfit.unless(count < MOST, TOO_MUCH);
			some.add(one(type));
			if (some.size() == FEW) {
				records.accept(some);
				some.clear();
			}
		}
		records.accept(some);
	}

}
