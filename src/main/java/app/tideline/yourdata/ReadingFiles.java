package app.tideline.yourdata;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import app.tideline.account.OpenSpace;
import app.tideline.account.PersonalData;
import app.tideline.account.ReadingSheet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everything in Markdown, one file a page, to be read without this site. Names are made
 * of days and numbers alone, so that a list of files tells nothing and leads nowhere
 * else.
 */
@Component
class ReadingFiles {

	private static final String ABOUT = "These are your pages, one file each, named by their days. Any program that opens text opens them.\n";

	/** Zip files hold a time for every entry; this one says nothing. */
	private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

	private final List<PersonalData<?>> parts;

	ReadingFiles(List<PersonalData<?>> parts) {
		this.parts = parts;
	}

	/** All sheets by the names of their files, each part in the order of its days. */
	@Transactional(readOnly = true)
	public Map<String, ReadingSheet> sheets(OpenSpace space) {
		Map<String, ReadingSheet> files = new LinkedHashMap<>();
		for (PersonalData<?> part : this.parts) {
			for (ReadingSheet sheet : part.sheets(space)) {
				String stem = part.part() + "/" + ((sheet.day() != null) ? sheet.day() : "page");
				String name = stem + ".md";
				for (int next = 2; files.containsKey(name); next++) {
					name = stem + "-" + next + ".md";
				}
				files.put(name, sheet);
			}
		}
		return files;
	}

	@Transactional(readOnly = true)
	public byte[] zip(OpenSpace space) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
			for (Map.Entry<String, ReadingSheet> file : sheets(space).entrySet()) {
				ZipEntry entry = new ZipEntry(file.getKey());
				entry.setTimeLocal(NO_TIME);
				zip.putNextEntry(entry);
				zip.write(text(file.getValue()).getBytes(StandardCharsets.UTF_8));
				zip.closeEntry();
			}
			ZipEntry about = new ZipEntry("about.md");
			about.setTimeLocal(NO_TIME);
			zip.putNextEntry(about);
			zip.write(ABOUT.getBytes(StandardCharsets.UTF_8));
			zip.closeEntry();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	static String text(ReadingSheet sheet) {
		String day = day(sheet);
		return "# " + sheet.title() + "\n\n" + (day.isEmpty() ? "" : day + "\n\n") + sheet.markdown().strip() + "\n";
	}

	static String day(ReadingSheet sheet) {
		return (sheet.day() != null) ? DAY.format(sheet.day()) : "";
	}

}
