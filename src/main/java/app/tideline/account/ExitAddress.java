package app.tideline.account;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses that "leave quickly" may go to: of a public site, by HTTPS. */
public final class ExitAddress {

	/** The most characters of one. */
	public static final int LONGEST = 300;

	private static final String HTTPS = "https";

	private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*");

	/** A name with a dot in it and letters at its end. */
	private static final Pattern HOST = Pattern
		.compile("(?i)([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]([a-z0-9-]*[a-z0-9])");

	private ExitAddress() {
	}

	/**
	 * The address as typed, with or without "https://" before it; nothing if it leads
	 * elsewhere than to a public site by HTTPS, carries a name or password, or is too
	 * long.
	 */
	public static Optional<URI> read(String typed) {
		String text = typed.strip();
		String whole = SCHEME.matcher(text).matches() ? text : HTTPS + "://" + text;
		if (whole.length() > LONGEST) {
			return Optional.empty();
		}
		try {
			URI address = new URI(new URI(whole).toASCIIString());
			boolean fit = HTTPS.equalsIgnoreCase(address.getScheme()) && address.getRawUserInfo() == null
					&& address.getPort() == -1 && address.getHost() != null
					&& HOST.matcher(address.getHost()).matches();
			return fit ? Optional.of(address) : Optional.empty();
		}
		catch (URISyntaxException ex) {
			return Optional.empty();
		}
	}

}
