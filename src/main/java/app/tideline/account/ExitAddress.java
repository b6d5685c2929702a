package app.tideline.account;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses that "leave quickly" may go to: of a public site, by HTTPS. */
public final class ExitAddress {

	/** The most characters of one as it is stored and sent: in ASCII alone. */
	public static final int LONGEST = 2000;

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
		try {
			URI address = ascii(whole);
			boolean fit = HTTPS.equalsIgnoreCase(address.getScheme()) && address.getRawUserInfo() == null
					&& address.getPort() == -1 && address.getHost() != null && address.toString().length() <= LONGEST
					&& HOST.matcher(address.getHost()).matches();
			return fit ? Optional.of(address) : Optional.empty();
		}
		catch (URISyntaxException | IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/**
	 * In the characters in which it is sent: a name in another script as the names of
	 * sites are written (RFC 3490), the rest percent-encoded.
	 */
	private static URI ascii(String whole) throws URISyntaxException {
		if (whole.length() > LONGEST) {
			throw new URISyntaxException("", "too long");
		}
		String authority = new URI(whole).getRawAuthority();
		if (authority == null || authority.chars().allMatch((sign) -> sign < 0x80)) {
			return new URI(new URI(whole).toASCIIString());
		}
		String named = whole.replaceFirst(Pattern.quote(authority),
				Matcher.quoteReplacement(IDN.toASCII(authority, IDN.USE_STD3_ASCII_RULES)));
		return new URI(new URI(named).toASCIIString());
	}

}
