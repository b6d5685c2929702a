package app.tideline.yourdata;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import app.tideline.account.OpenSpace;
import app.tideline.account.PersonalData;
import app.tideline.account.Unfit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * All of a space as one JSON file, described in {@code docs/export.md}. The same space
 * always gives the same bytes, and so does one that was filled from its file.
 */
@Component
class DataFile {

	static final String FORMAT = "tideline";

	static final int VERSION = 1;

	private static final Set<String> ABOUT = Set.of("format", "version");

	private static final String DAMAGED = "This file can’t be read. It may be damaged or cut off. Nothing was changed.";

	private final List<PersonalData<?>> parts;

	/**
	 * The account comes first: whoever changed it meanwhile is noticed before more is
	 * done.
	 */
	DataFile(List<PersonalData<?>> parts) {
		this.parts = parts;
	}

	/** Writes everything that opens, a part at a time and each in an order of its own. */
	@Transactional(readOnly = true)
	public byte[] write(OpenSpace space) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (JsonGenerator out = Json.OUT.createGenerator(bytes)) {
			out.writeStartObject();
			out.writeStringProperty("format", FORMAT);
			out.writeNumberProperty("version", VERSION);
			this.parts.stream().sorted(Comparator.comparing(PersonalData::part)).forEach((part) -> {
				out.writeName(part.part());
				out.writePOJO(part.takeOut(space));
			});
			out.writeEndObject();
		}
		return bytes.toByteArray();
	}

	/** Whether the space holds nothing that a file could be mixed up with. */
	@Transactional(readOnly = true)
	public boolean isEmpty(OpenSpace space) {
		return this.parts.stream().allMatch((part) -> part.isEmpty(space));
	}

	/**
	 * Brings a file in, in the caller's transaction.
	 * @throws Unfit if it does not fit, in words for the person
	 */
	void bringIn(OpenSpace space, InputStream stream) {
		Unfit.unless(isEmpty(space), "This space is not empty, so nothing was brought in. Make a new space for it.");
		JsonNode file = read(stream);
		Unfit.unless(file.isObject() && FORMAT.equals(file.path("format").asString("")),
				"This is not a file from Tideline. Please pick the file “pages.json”. Nothing was changed.");
		int version = file.path("version").asInt(0);
		Unfit.unless(version <= VERSION,
				"This file was made by a newer Tideline than this one, so it can’t be read here. Nothing was changed.");
		Unfit.unless(version == VERSION && this.parts.stream().allMatch((part) -> file.has(part.part()))
				&& file.size() == this.parts.size() + ABOUT.size(), DAMAGED);
		try {
			this.parts.forEach((part) -> bringIn(space, part, file.get(part.part())));
		}
		catch (JacksonException ex) {
			throw new Unfit(DAMAGED);
		}
	}

	private static <T> void bringIn(OpenSpace space, PersonalData<T> part, JsonNode node) {
		part.bringIn(space, part.read(node, Json.READER));
	}

	private static JsonNode read(InputStream stream) {
		try {
			return Json.IN.readTree(stream);
		}
		catch (JacksonException ex) {
			throw new Unfit(DAMAGED);
		}
	}

}
