package app.tideline.vault;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

/** Open vaults for tests that need no database. */
public final class TestVaults {

	private TestVaults() {
	}

	/** A vault of that account under a fresh data key. */
	public static OpenVault open(AccountId account) {
		byte[] key = new byte[32];
		new SecureRandom().nextBytes(key);
		return new OpenVault(account, Ids.next(), key);
	}

	/** The same as an opening, whose row would have the id of 32 zero bytes. */
	public static Opened opened(AccountId account) {
		return new Opened(open(account), new byte[32], "csrf", "binding");
	}

	/** The passphrase that is typed so. */
	public static Passphrase passphrase(String typed) {
		try {
			return Passphrase.of(typed.getBytes(StandardCharsets.UTF_8));
		}
		catch (CharacterCodingException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	/** A server's own key, another one for each seed. */
	static ServerKey serverKey(int seed) {
		byte[] key = new byte[32];
		Arrays.fill(key, (byte) seed);
		return new ServerKey(new VaultProperties(Path.of("unused"), Base64.getEncoder().encodeToString(key)),
				() -> false);
	}

}
