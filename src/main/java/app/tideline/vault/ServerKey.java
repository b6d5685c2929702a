package app.tideline.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

import org.springframework.stereotype.Component;

/**
 * The server's own secret. It peppers passphrases, seals openings together with the
 * cookie, and hashes names. It lies beside the database, never in it, and without it
 * nothing starts: nothing falls back to clear text.
 */
@Component
public final class ServerKey {

	private static final int LENGTH = 32;

	private final byte[] secret;

	ServerKey(VaultProperties properties, KeySlots slots) {
		this.secret = (properties.secretKey() != null) ? decode(properties.secretKey())
				: fromFile(properties.secretFile(), slots);
	}

	/**
	 * A keyed hash of 32 bytes. The same value gives the same hash on this server only.
	 * @param purpose what it is for: hashes for one purpose say nothing for another
	 */
	public byte[] hash(String purpose, String value) {
		return derive(LENGTH, Hkdf.text(purpose), Hkdf.text(value));
	}

	byte[] derive(int length, byte[]... purpose) {
		return Hkdf.derive(this.secret, new byte[LENGTH], length, purpose);
	}

	private static byte[] fromFile(Path file, KeySlots slots) {
		try {
			if (Files.notExists(file)) {
				if (slots.count() > 0) {
					throw new IllegalStateException("The secret file " + file.toAbsolutePath()
							+ " is missing, and the database holds private spaces that nothing can open without it. "
							+ "Put the file back. Nothing was changed.");
				}
				return create(file);
			}
			return decode(Files.readString(file).strip());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The secret file " + file.toAbsolutePath() + " cannot be read or made", ex);
		}
	}

	private static byte[] create(Path file) throws IOException {
		byte[] fresh = new byte[LENGTH];
		new SecureRandom().nextBytes(fresh);
		Path folder = file.toAbsolutePath().getParent();
		if (folder != null) {
			Files.createDirectories(folder);
		}
		boolean posix = Files.getFileStore((folder != null) ? folder : Path.of(".")).supportsFileAttributeView("posix");
		FileAttribute<?>[] attributes = posix
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
				: new FileAttribute<?>[0];
		try (var channel = Files.newByteChannel(file,
				Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SYNC), attributes)) {
			channel.write(java.nio.ByteBuffer.wrap(Hkdf.text(Base64.getEncoder().encodeToString(fresh) + "\n")));
			return fresh;
		}
		catch (FileAlreadyExistsException ex) {
			return decode(Files.readString(file).strip());
		}
	}

	private static byte[] decode(String encoded) {
		try {
			byte[] decoded = Base64.getDecoder().decode(encoded);
			if (decoded.length == LENGTH) {
				return decoded;
			}
		}
		catch (IllegalArgumentException ex) {
			// Said below in words that help; the value itself must not be shown.
		}
		throw new IllegalStateException("The server's secret is not 32 bytes in base 64");
	}

	@Override
	public String toString() {
		return "ServerKey";
	}

}
