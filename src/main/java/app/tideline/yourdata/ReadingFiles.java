package app.tideline.yourdata;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import app.tideline.account.OpenSpace;
import app.tideline.account.PersonalData;
import app.tideline.account.ReadingSheet;
import org.springframework.stereotype.Component;

/**
 * Everything in Markdown, one file a page, to be read without this site. Names are made
 * of days and numbers alone, so that a list of files tells nothing and leads nowhere
 * else.
 */
@Component
class ReadingFiles {

	private static final String ABOUT = """
			These are your pages, one file each, named by their days. Any program that opens text opens them.

			Your settings, your weekly rhythm, what is asked about your situation in a check-in, and what you said about
			chapters and suggestions are in “pages.json” alone.
			""";

	/** Zip files hold a time for every entry; this one says nothing. */
	private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

	private final List<PersonalData> parts;

	ReadingFiles(List<PersonalData> parts) {
		this.parts = parts;
	}

	/** All sheets, each part in the order of its days; a few at a time are in memory. */
	Stream<ReadingSheet> sheets(OpenSpace space) {
		return this.parts.stream().flatMap((part) -> part.sheets(space));
	}

	/**
	 * Where it breaks off, the list of its files is missing: it does not pass for whole.
	 */
	void zip(OpenSpace space, OutputStream to) throws IOException {
		ZipOutputStream zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
		for (PersonalData part : this.parts) {
			Map<String, Integer> names = new HashMap<>();
			Iterator<ReadingSheet> sheets = part.sheets(space).iterator();
			while (sheets.hasNext()) {
				ReadingSheet sheet = sheets.next();
				String stem = part.part() + "/" + ((sheet.day() != null) ? sheet.day() : "page");
				int number = names.merge(stem, 1, Integer::sum);
				entry(zip, stem + ((number > 1) ? "-" + number : "") + ".md", text(sheet));
			}
		}
		entry(zip, "about.md", ABOUT);
		zip.finish();
	}

	private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
		ZipEntry entry = new ZipEntry(name);
		entry.setTimeLocal(NO_TIME);
		zip.putNextEntry(entry);
		zip.write(text.getBytes(StandardCharsets.UTF_8));
		zip.closeEntry();
	}

	static String text(ReadingSheet sheet) {
		String day = day(sheet);
		return "# " + sheet.title() + "\n\n" + (day.isEmpty() ? "" : day + "\n\n") + sheet.markdown().strip() + "\n";
	}

	static String day(ReadingSheet sheet) {
		return (sheet.day() != null) ? DAY.format(sheet.day()) : "";
	}

}
