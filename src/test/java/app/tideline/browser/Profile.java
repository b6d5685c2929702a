package app.tideline.browser;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** What a browser keeps in its folder, looked at after it was closed. */
final class Profile {

	/** How a page begins that is kept as it was sent, packed. */
	private static final byte[] PACKED = { 0x1f, (byte) 0x8b, 8 };

	private static final int BEFORE = 200;

	private final Path folder;

	Profile(Path folder) {
		this.folder = folder;
	}

	/**
	 * The files that hold these words, in one of several encodings, packed or not; each
	 * with some of what stands before the words, to be told by.
	 */
	List<String> with(String words) throws IOException {
		List<String> forms = Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
			.map((Charset charset) -> new String(words.getBytes(charset), StandardCharsets.ISO_8859_1))
			.toList();
		List<String> found = new ArrayList<>();
		try (Stream<Path> files = Files.walk(this.folder)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				byte[] bytes = Files.readAllBytes(file);
				String text = text(bytes) + unpacked(bytes);
				forms.stream()
					.mapToInt(text::indexOf)
					.filter((at) -> at >= 0)
					.forEach((at) -> found
						.add(file.getFileName() + ": " + text.substring(Math.max(0, at - BEFORE), at)));
			}
		}
		return found;
	}

	private static String unpacked(byte[] bytes) {
		StringBuilder all = new StringBuilder();
		for (int at = 0; at < bytes.length - PACKED.length; at++) {
			if (bytes[at] == PACKED[0] && bytes[at + 1] == PACKED[1] && bytes[at + 2] == PACKED[2]) {
				all.append(unpacked(bytes, at));
			}
		}
		return all.toString();
	}

	/**
	 * As far as it can be unpacked: what stands behind it in the file is no part of it.
	 */
	private static String unpacked(byte[] bytes, int from) {
		ByteArrayOutputStream plain = new ByteArrayOutputStream();
		try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes, from, bytes.length - from), 1)) {
			byte[] some = new byte[512];
			for (int read = in.read(some); read >= 0; read = in.read(some)) {
				plain.write(some, 0, read);
			}
		}
		catch (IOException ex) {
			// The end of what was packed, or something that only looked like it.
		}
		return text(plain.toByteArray());
	}

	private static String text(byte[] bytes) {
		return new String(bytes, StandardCharsets.ISO_8859_1);
	}

}
