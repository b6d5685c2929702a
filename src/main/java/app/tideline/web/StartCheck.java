package app.tideline.web;

import java.net.InetAddress;
import java.net.UnknownHostException;

import org.jspecify.annotations.Nullable;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Refuses to start where a passphrase would cross a network in the clear: bound to
 * anything but this machine, without TLS here and without a proxy that is named.
 */
@Component
class StartCheck {

	StartCheck(Environment environment, WebSettings settings) {
		if (!isLoopback(environment.getProperty("server.address")) && !hasTls(environment)
				&& settings.trustedProxy().isEmpty()) {
			throw new UnsafeBinding();
		}
	}

	private static boolean isLoopback(@Nullable String address) {
		try {
			return address != null && InetAddress.getByName(address).isLoopbackAddress();
		}
		catch (UnknownHostException ex) {
			return false;
		}
	}

	private static boolean hasTls(Environment environment) {
		return environment.getProperty("server.ssl.enabled", Boolean.class, true)
				&& (environment.containsProperty("server.ssl.bundle")
						|| environment.containsProperty("server.ssl.key-store")
						|| environment.containsProperty("server.ssl.certificate"));
	}

	/** Bound to a network, with nothing that keeps it private. */
	static final class UnsafeBinding extends RuntimeException {

		private static final long serialVersionUID = 1L;

		UnsafeBinding() {
			super("Tideline would listen on a network without encryption");
		}

	}

}
