package app.tideline.yourdata;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import app.tideline.account.BroughtFile;
import app.tideline.account.OpenSpace;
import app.tideline.account.PersonalData;
import app.tideline.account.Unfit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * All of a space as one JSON file, described in {@code docs/export.md}. The same space
 * always gives the same bytes, and so does one that was filled from its file.
 */
@Component
class DataFile {

	static final String FORMAT = "tideline";

	/** Raised with every change of the fields; what is newer is not read. */
	static final int VERSION = 1;

	private static final BigInteger READ = BigInteger.valueOf(VERSION);

	private static final String NEWER = "This file was made by a newer Tideline than this one, so it can’t be read here.";

	private static final String OTHER = "This is not a file from Tideline. Please pick the file “pages.json”.";

	private static final String FOR_READING = "This file is for reading. Only “pages.json” can be brought in.";

	private static final String UNKNOWN = "This file holds something that is not known here. It may come from a newer Tideline, or somebody has edited it.";

	private static final String DAMAGED = "This file can’t be read. It may be damaged or cut off.";

	private final List<PersonalData> parts;

	private final Clock clock;

	/**
	 * The account comes first: whoever changed it meanwhile is noticed before more is
	 * done.
	 */
	DataFile(List<PersonalData> parts, Clock clock) {
		this.parts = parts;
		this.clock = clock;
	}

	/**
	 * Writes everything that opens, a part at a time and each in an order of its own. Not
	 * in a transaction: whoever takes long to fetch it would keep a connection from
	 * others.
	 */
	void write(OpenSpace space, OutputStream to) {
		try (JsonGenerator out = Json.OUT.createGenerator(to)) {
			out.writeStartObject();
			out.writeStringProperty("format", FORMAT);
			out.writeNumberProperty("version", VERSION);
			this.parts.stream().sorted(Comparator.comparing(PersonalData::part)).forEach((part) -> {
				out.writeName(part.part());
				out.writePOJO(part.takeOut(space));
			});
			out.writeEndObject();
		}
	}

	/** Whether the space holds nothing that a file could be mixed up with. */
	@Transactional(readOnly = true)
	public boolean isEmpty(OpenSpace space) {
		return this.parts.stream().allMatch((part) -> part.isEmpty(space));
	}

	/**
	 * Brings a file in, in the caller's transaction. It is looked through first, so that
	 * what is no file of ours is refused before anything is done.
	 * @throws Unfit if it does not fit, in words for the person
	 */
	void bringIn(OpenSpace space, BroughtFile file) {
		Unfit.unless(isEmpty(space), "This space is not empty. Please make a new one for this file.");
		try {
			look(file);
			bringIn(space, file, this.parts.subList(0, 1));
			bringIn(space, file, this.parts.subList(1, this.parts.size()));
		}
		catch (UnrecognizedPropertyException ex) {
			throw new Unfit(UNKNOWN);
		}
		catch (JacksonException ex) {
			throw new Unfit(DAMAGED);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void look(BroughtFile file) throws IOException {
		String beginning = Json.beginning(file.open());
		Unfit.unless(!beginning.startsWith("<") && !beginning.equals("PK"), FOR_READING);
		Unfit.unless(beginning.startsWith("{"), OTHER);
		Set<String> names = new HashSet<>(Set.of("format", "version"));
		this.parts.forEach((part) -> names.add(part.part()));
		Set<String> missing = new HashSet<>(names);
		String format = "";
		BigInteger version = BigInteger.ZERO;
		boolean once = true;
		boolean known = true;
		try (JsonParser parser = Json.lenient(file.open())) {
			parser.nextToken();
			while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
				String name = parser.currentName();
				once &= missing.remove(name) || !names.contains(name);
				known &= names.contains(name);
				JsonToken value = parser.nextToken();
				if (name.equals("format") && value == JsonToken.VALUE_STRING) {
					format = parser.getString();
				}
				if (name.equals("version") && value == JsonToken.VALUE_NUMBER_INT) {
					version = parser.getBigIntegerValue();
				}
				// What is newer may be written in ways that can’t even be looked at.
				Unfit.unless(version.compareTo(READ) <= 0 || !format.equals(FORMAT), NEWER);
				parser.skipChildren();
			}
			Unfit.unless(format.equals(FORMAT), OTHER);
			Unfit.unless(version.equals(READ) && once && missing.isEmpty() && parser.nextToken() == null, DAMAGED);
			Unfit.unless(known, UNKNOWN);
		}
	}

	private void bringIn(OpenSpace space, BroughtFile file, List<PersonalData> parts) throws IOException {
		LocalDate latest = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.MAX);
		Map<String, PersonalData> wanted = new HashMap<>();
		parts.forEach((part) -> wanted.put(part.part(), part));
		try (JsonParser parser = Json.strict(file.open())) {
			parser.nextToken();
			while (!wanted.isEmpty() && parser.nextToken() == JsonToken.PROPERTY_NAME) {
				PersonalData part = wanted.remove(parser.currentName());
				parser.nextToken();
				if (part != null) {
					part.bringIn(space, new FilePart(parser, latest));
				}
				else {
					parser.skipChildren();
				}
			}
		}
	}

}
