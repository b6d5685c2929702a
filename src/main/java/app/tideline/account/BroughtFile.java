package app.tideline.account;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A file that came with a form: in memory alone, in pieces, so that a large one is never
 * there twice. It is wiped when the request ends.
 */
public final class BroughtFile implements AutoCloseable {

	/** The attribute of the request that holds it. */
	public static final String ATTRIBUTE = "app.tideline.account.BroughtFile";

	/** The only path to which a file is sent. */
	public static final String PATH = "/your-data/bring-in";

	private static final int PIECE = 1 << 16;

	private final List<byte[]> pieces = new ArrayList<>();

	private BroughtFile() {
	}

	/** Reads a file to its end. */
	public static BroughtFile of(InputStream stream) throws IOException {
		BroughtFile file = new BroughtFile();
		try {
			byte[] piece = stream.readNBytes(PIECE);
			while (piece.length > 0) {
				file.pieces.add(piece);
				piece = stream.readNBytes(PIECE);
			}
			return file;
		}
		catch (IOException ex) {
			file.close();
			throw ex;
		}
	}

	/** How many bytes it has. */
	public long size() {
		return this.pieces.stream().mapToLong((piece) -> piece.length).sum();
	}

	/** The file from its beginning, as often as it is asked for. */
	public InputStream open() {
		return new SequenceInputStream(
				Collections.enumeration(this.pieces.stream().map(ByteArrayInputStream::new).toList()));
	}

	@Override
	public void close() {
		this.pieces.forEach((piece) -> Arrays.fill(piece, (byte) 0));
		this.pieces.clear();
	}

	@Override
	public String toString() {
		return "BroughtFile";
	}

}
