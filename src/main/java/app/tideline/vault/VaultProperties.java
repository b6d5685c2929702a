package app.tideline.vault;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the server's own key comes from.
 *
 * @param secretFile the file that holds it; made on the first start
 * @param secretKey the key itself, 32 bytes in base 64, in place of the file
 */
@ConfigurationProperties("tideline")
record VaultProperties(@DefaultValue("data/secret.key") Path secretFile, @Nullable String secretKey) {

	/** Without the key, which nobody needs to see. */
	@Override
	public String toString() {
		return "VaultProperties[secretFile=" + this.secretFile + "]";
	}

}
