package app.tideline.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Refuses to start where something would cross a network in the clear. That is so where
 * it is bound to anything but this machine, without TLS here and without a proxy that is
 * named; and where a database on another machine need not prove who it is. A PostgreSQL
 * can ({@code sslmode=verify-full}), a server of H2 can't.
 */
@Component
class StartCheck {

	private static final Pattern SERVER = Pattern.compile("^jdbc:(?:postgresql://|h2:(?:tcp|ssl):(?://)?)([^/?;]+)");

	private static final Pattern PROVED = Pattern.compile("^jdbc:postgresql:.*[?&]sslmode=verify-full(&|$)");

	private static final Pattern PORT = Pattern.compile(":\\d+$");

	StartCheck(Environment environment, WebSettings settings) {
		if (!isLoopback(environment.getProperty("server.address")) && !hasTls(environment)
				&& settings.trustedProxy().isEmpty()) {
			throw new UnsafeBinding();
		}
		if (isAwayWithoutProof(environment.getProperty("spring.datasource.url", ""))) {
			throw new UnsafeDatabase();
		}
	}

	private static boolean isAwayWithoutProof(String url) {
		Matcher places = SERVER.matcher(url);
		return places.find() && !PROVED.matcher(url).find() && Stream.of(places.group(1).split(","))
			.anyMatch((place) -> !isLoopback(PORT.matcher(place).replaceAll("")));
	}

	private static boolean isLoopback(@Nullable String address) {
		try {
			return address != null && InetAddress.getByName(address).isLoopbackAddress();
		}
		catch (UnknownHostException ex) {
			return false;
		}
	}

	/** Whether it answers by TLS itself. */
	static boolean hasTls(Environment environment) {
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

	/** A database on another machine that anybody could stand in for. */
	static final class UnsafeDatabase extends RuntimeException {

		private static final long serialVersionUID = 1L;

		UnsafeDatabase() {
			super("Tideline would reach its database over a network without proof of who answers");
		}

	}

}
