package app.tideline.vault;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.function.BooleanSupplier;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The server's own secret. It peppers passphrases, seals openings together with the
 * cookie, and hashes names. It lies beside the database, never in it, and without it
 * nothing starts: nothing falls back to clear text.
 */
@Component
public final class ServerKey {

	private static final int LENGTH = 32;

	private static final int MARK_LENGTH = 16;

	private final byte[] secret;

	/**
	 * @throws NoServerKey if there is none and none may be made, or the database belongs
	 * to another one
	 */
	@Autowired
	ServerKey(VaultProperties properties, KeySlots slots, ServerMark mark) {
		this(properties, () -> mark.kept().isPresent() || slots.count() > 0);
		byte[] own = mark();
		if (!MessageDigest.isEqual(mark.keep(own), own)) {
			throw new NoServerKey("The server's secret is not the one that this database was begun with, "
					+ "and nothing in the database would open with it.");
		}
	}

	/**
	 * @param inUse whether anything is sealed already, so that a new key would be wrong
	 * @throws NoServerKey if there is none and none may be made
	 */
	ServerKey(VaultProperties properties, BooleanSupplier inUse) {
		this.secret = (properties.secretKey() != null) ? decode(Hkdf.text(properties.secretKey()))
				: fromFile(properties.secretFile(), inUse);
	}

	/**
	 * A keyed hash of 32 bytes. The same value gives the same hash on this server only.
	 * @param purpose what it is for: hashes for one purpose say nothing for another
	 */
	public byte[] hash(String purpose, String value) {
		return derive(LENGTH, Hkdf.text(purpose), Hkdf.text(value));
	}

	/** Tells it from every other one, and says nothing else of it. */
	byte[] mark() {
		return derive(MARK_LENGTH, Hkdf.text("which secret"));
	}

	byte[] derive(int length, byte[]... purpose) {
		return Hkdf.derive(this.secret, new byte[LENGTH], length, purpose);
	}

	private static byte[] fromFile(Path file, BooleanSupplier inUse) {
		try {
			if (Files.exists(file)) {
				return read(file);
			}
			if (inUse.getAsBoolean()) {
				throw new NoServerKey("The secret file " + file.toAbsolutePath()
						+ " is missing, and nothing in the database would open without it.");
			}
			return create(file.toAbsolutePath());
		}
		catch (IOException ex) {
			throw new NoServerKey("The secret file " + file.toAbsolutePath() + " cannot be read or made.");
		}
	}

	/** The file appears whole or not at all, and never in place of another. */
	private static byte[] create(Path file) throws IOException {
		Path folder = Objects.requireNonNull(file.getParent());
		Files.createDirectories(folder);
		// Only its owner may read a file made like this, from the first moment on.
		Path draft = Files.createTempFile(folder, "secret", ".new");
		byte[] fresh = new byte[LENGTH];
		new SecureRandom().nextBytes(fresh);
		byte[] encoded = Base64.getEncoder().encode(fresh);
		try {
			Files.write(draft, encoded, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
			publish(draft, file);
			return fresh;
		}
		catch (FileAlreadyExistsException ex) {
			return read(file);
		}
		finally {
			Arrays.fill(encoded, (byte) 0);
			Files.deleteIfExists(draft);
		}
	}

	private static void publish(Path draft, Path file) throws IOException {
		try {
			Files.createLink(file, draft);
		}
		catch (FileAlreadyExistsException ex) {
			throw ex;
		}
		catch (UnsupportedOperationException | FileSystemException ex) {
			// A file system without links. Without an option, this replaces nothing.
			Files.move(draft, file);
		}
	}

	private static byte[] read(Path file) throws IOException {
		byte[] encoded = Files.readAllBytes(file);
		int length = encoded.length;
		while (length > 0 && encoded[length - 1] <= ' ') {
			length--;
		}
		byte[] stripped = Arrays.copyOf(encoded, length);
		try {
			return decode(stripped);
		}
		finally {
			Arrays.fill(encoded, (byte) 0);
			Arrays.fill(stripped, (byte) 0);
		}
	}

	private static byte[] decode(byte[] encoded) {
		try {
			byte[] decoded = Base64.getDecoder().decode(encoded);
			if (decoded.length == LENGTH) {
				return decoded;
			}
		}
		catch (IllegalArgumentException ex) {
			// Said below in words that help; the value itself must not be shown.
		}
		throw new NoServerKey("The server's secret is not 32 bytes in base 64.");
	}

	@Override
	public String toString() {
		return "ServerKey";
	}

}
