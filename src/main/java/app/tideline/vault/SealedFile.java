package app.tideline.vault;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.Cipher;
import javax.crypto.CipherOutputStream;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;
import org.springframework.stereotype.Component;

/**
 * Seals a file that leaves this server under a passphrase of its own, so that any browser
 * can open it: PBKDF2 with SHA-256, because browsers know nothing stronger, and
 * AES-256-GCM.
 */
@Component
public final class SealedFile {

	/** As many rounds as OWASP asks of PBKDF2 with SHA-256. */
	private static final int ROUNDS = 600_000;

	private static final int SALT_LENGTH = 16;

	private static final int KEY_BITS = 256;

	private static final int NONCE_LENGTH = 12;

	private static final int TAG_BITS = 128;

	private static final SecureRandom RANDOM = new SecureRandom();

	private final Admission admission;

	SealedFile(Admission admission) {
		this.admission = admission;
	}

	/** Writes what is to be sealed. */
	@FunctionalInterface
	public interface Plain {

		/** Writes it, and leaves the stream open. */
		void to(OutputStream sealing) throws IOException;

	}

	/** A file whose key is there already, to be sealed once. */
	public static final class Sealing {

		private final byte[] salt;

		private final byte[] key;

		private Sealing(byte[] salt, byte[] key) {
			this.salt = salt;
			this.key = key;
		}

		/** How often a guess is stretched. */
		public int rounds() {
			return ROUNDS;
		}

		/** In base 64. */
		public String salt() {
			return encode(this.salt);
		}

		/**
		 * Seals what is written, while it is written, padded with blanks so that its
		 * length tells little: nonce, sealed bytes and tag, in base 64. Wipes the key.
		 */
		public void seal(Plain plain, OutputStream to) throws IOException {
			byte[] nonce = new byte[NONCE_LENGTH];
			RANDOM.nextBytes(nonce);
			OutputStream text = Base64.getEncoder().wrap(new Kept(to));
			text.write(nonce);
			Counted counted = new Counted(new CipherOutputStream(text, cipher(nonce)));
			plain.to(counted);
			for (int left = Padding.padme(counted.count) - counted.count; left > 0; left--) {
				counted.write(' ');
			}
			counted.close();
		}

		private Cipher cipher(byte[] nonce) {
			try {
				Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
				cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(this.key, "AES"),
						new GCMParameterSpec(TAG_BITS, nonce));
				return cipher;
			}
			catch (GeneralSecurityException ex) {
				throw new IllegalStateException("This Java runtime cannot seal", ex);
			}
			finally {
				Arrays.fill(this.key, (byte) 0);
			}
		}

	}

	/** Stays open when what wraps it is closed: more of the page follows. */
	private static final class Kept extends FilterOutputStream {

		Kept(OutputStream to) {
			super(to);
		}

		@Override
		public void write(byte[] bytes, int from, int length) throws IOException {
			this.out.write(bytes, from, length);
		}

		@Override
		public void close() throws IOException {
			flush();
		}

	}

	private static final class Counted extends FilterOutputStream {

		private int count;

		Counted(OutputStream to) {
			super(to);
		}

		@Override
		public void write(int next) throws IOException {
			this.out.write(next);
			this.count++;
		}

		@Override
		public void write(byte[] bytes, int from, int length) throws IOException {
			this.out.write(bytes, from, length);
			this.count = Math.addExact(this.count, length);
		}

	}

	/**
	 * Makes the key of a file.
	 * @throws Busy if too many spaces are being opened at this moment
	 */
	public Sealing begin(Passphrase passphrase) {
		byte[] salt = new byte[SALT_LENGTH];
		RANDOM.nextBytes(salt);
		return new Sealing(salt, this.admission.admit(() -> stretch(passphrase, salt)));
	}

	private static byte[] stretch(Passphrase passphrase, byte[] salt) {
		PKCS5S2ParametersGenerator generator = new PKCS5S2ParametersGenerator(SHA256Digest.newInstance());
		generator.init(passphrase.utf8(), salt, ROUNDS);
		return ((KeyParameter) generator.generateDerivedMacParameters(KEY_BITS)).getKey();
	}

	/** How a content policy names a style or script that stands in the page itself. */
	public String hash(String inside) {
		try {
			return "sha256-"
					+ encode(MessageDigest.getInstance("SHA-256").digest(inside.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("This Java runtime has no SHA-256", ex);
		}
	}

	private static String encode(byte[] bytes) {
		return Base64.getEncoder().encodeToString(bytes);
	}

}
