package app.tideline.vault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

import org.junit.jupiter.api.Test;

import static app.tideline.vault.TestVaults.passphrase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A file that leaves this server sealed, opened the way a browser does. */
class SealedFileTests {

	private static final String WORDS = "only for this file";

	private final SealedFile files = new SealedFile(new Admission());

	@Test
	void opensWithItsPassphraseByNothingButWhatBrowsersKnow() throws Exception {
		SealedFile.Sealing sealing = this.files.begin(passphrase(WORDS));
		String sealed = seal(sealing, "Wörter 🌊");
		assertThat(sealing.rounds()).isEqualTo(600_000);
		assertThat(Base64.getDecoder().decode(sealing.salt())).hasSize(16);
		assertThat(open(sealing, sealed, WORDS).stripTrailing()).isEqualTo("Wörter 🌊");
		assertThatExceptionOfType(GeneralSecurityException.class)
			.isThrownBy(() -> open(sealing, sealed, "only for that file"));
	}

	@Test
	void noTwoFilesShareASaltOrANonce() throws Exception {
		SealedFile.Sealing one = this.files.begin(passphrase(WORDS));
		SealedFile.Sealing two = this.files.begin(passphrase(WORDS));
		assertThat(one.salt()).isNotEqualTo(two.salt());
		assertThat(seal(one, "x").substring(0, 16)).isNotEqualTo(seal(two, "x").substring(0, 16));
	}

	@Test
	void lengthsTellLittleAndEverythingIsThere() throws Exception {
		SealedFile.Sealing one = this.files.begin(passphrase(WORDS));
		SealedFile.Sealing two = this.files.begin(passphrase(WORDS));
		String sealed = seal(one, "a".repeat(1_000));
		assertThat(sealed).hasSameSizeAs(seal(two, "b".repeat(1_005)));
		assertThat(open(one, sealed, WORDS)).isEqualTo("a".repeat(1_000) + " ".repeat(24));
	}

	@Test
	void moreOfThePageFollowsWhatIsSealed() throws Exception {
		AtomicBoolean closed = new AtomicBoolean();
		ByteArrayOutputStream page = new ByteArrayOutputStream() {
			@Override
			public void close() {
				closed.set(true);
			}
		};
		this.files.begin(passphrase(WORDS)).seal((plain) -> plain.write('x'), page);
		assertThat(closed).isFalse();
	}

	@Test
	void namesAStyleOrScriptAsContentPoliciesDo() {
		assertThat(this.files.hash("")).isEqualTo("sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
	}

	/** Written in both ways that a stream takes. */
	private static String seal(SealedFile.Sealing sealing, String text) throws IOException {
		ByteArrayOutputStream to = new ByteArrayOutputStream();
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		sealing.seal((plain) -> {
			plain.write(bytes[0]);
			plain.write(bytes, 1, bytes.length - 1);
		}, to);
		return to.toString(StandardCharsets.US_ASCII);
	}

	private static String open(SealedFile.Sealing sealing, String text, String words) throws GeneralSecurityException {
		byte[] sealed = Base64.getDecoder().decode(text);
		PBEKeySpec guess = new PBEKeySpec(words.toCharArray(), Base64.getDecoder().decode(sealing.salt()),
				sealing.rounds(), 256);
		byte[] key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(guess).getEncoded();
		Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
		cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"),
				new GCMParameterSpec(128, Arrays.copyOf(sealed, 12)));
		return new String(cipher.doFinal(sealed, 12, sealed.length - 12), StandardCharsets.UTF_8);
	}

}
