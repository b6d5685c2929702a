package app.tideline.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

import com.google.crypto.tink.subtle.AesGcmJce;
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

	private static final SecureRandom RANDOM = new SecureRandom();

	private final Admission admission;

	SealedFile(Admission admission) {
		this.admission = admission;
	}

	/**
	 * What the file holds.
	 *
	 * @param rounds how often a guess is stretched
	 * @param salt in base 64
	 * @param text nonce, sealed bytes and tag, in base 64
	 */
	public record Sealed(int rounds, String salt, String text) {
	}

	/**
	 * Seals bytes, padded with blanks so that their length tells little.
	 * @throws Busy if too many spaces are being opened at this moment
	 */
	public Sealed seal(byte[] plain, Passphrase passphrase) {
		byte[] salt = new byte[SALT_LENGTH];
		RANDOM.nextBytes(salt);
		byte[] key = this.admission.admit(() -> stretch(passphrase, salt));
		byte[] padded = Arrays.copyOf(plain, Padding.padme(plain.length));
		Arrays.fill(padded, plain.length, padded.length, (byte) ' ');
		try {
			return new Sealed(ROUNDS, encode(salt), encode(new AesGcmJce(key).encrypt(padded, new byte[0])));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("This Java runtime cannot seal", ex);
		}
		finally {
			Arrays.fill(key, (byte) 0);
			Arrays.fill(padded, (byte) 0);
		}
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
