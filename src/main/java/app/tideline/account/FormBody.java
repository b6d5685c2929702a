package app.tideline.account;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import app.tideline.vault.Passphrase;

/**
 * A form as it came in the body of a request, read so that passphrases and recovery codes
 * are bytes that can be wiped, and strings only where they are shown.
 */
public final class FormBody implements AutoCloseable {

	/** The attribute of the request that holds it. */
	public static final String ATTRIBUTE = "app.tideline.account.FormBody";

	private static final List<String> SECRETS = List.of("passphrase", "code");

	/** As many as the server takes in any other form. */
	private static final int MOST_FIELDS = 1_000;

	private final Map<String, List<String>> fields = new LinkedHashMap<>();

	private final Map<String, Passphrase> passphrases = new LinkedHashMap<>();

	/**
	 * Reads a body and wipes it.
	 * @throws CharacterCodingException if anything in it is not UTF-8, or there are more
	 * fields than any form has
	 */
	FormBody(byte[] body) throws CharacterCodingException {
		try {
			int start = 0;
			int count = 0;
			for (int at = 0; at <= body.length; at++) {
				if (at == body.length || body[at] == '&') {
					if (at > start) {
						if (++count > MOST_FIELDS) {
							throw new CharacterCodingException();
						}
						field(body, start, at);
					}
					start = at + 1;
				}
			}
		}
		catch (CharacterCodingException ex) {
			close();
			throw ex;
		}
		finally {
			Arrays.fill(body, (byte) 0);
		}
	}

	private void field(byte[] body, int from, int to) throws CharacterCodingException {
		int equals = from;
		while (equals < to && body[equals] != '=') {
			equals++;
		}
		String name = text(decode(body, from, equals));
		byte[] value = decode(body, Math.min(equals + 1, to), to);
		if (isSecret(name)) {
			Passphrase before = this.passphrases.put(name, Passphrase.of(value));
			if (before != null) {
				before.close();
			}
		}
		else {
			this.fields.computeIfAbsent(name, (key) -> new ArrayList<>()).add(text(value));
		}
	}

	private static byte[] decode(byte[] encoded, int from, int to) throws CharacterCodingException {
		ByteBuffer decoded = ByteBuffer.allocate(to - from);
		try {
			for (int at = from; at < to; at++) {
				byte next = encoded[at];
				if (next == '+') {
					decoded.put((byte) ' ');
				}
				else if (next == '%') {
					int high = (at + 2 <= to - 1) ? Character.digit(encoded[at + 1], 16) : -1;
					int low = (at + 2 <= to - 1) ? Character.digit(encoded[at + 2], 16) : -1;
					if (high < 0 || low < 0) {
						throw new CharacterCodingException();
					}
					decoded.put((byte) (high * 16 + low));
					at += 2;
				}
				else {
					decoded.put(next);
				}
			}
			return Arrays.copyOf(decoded.array(), decoded.position());
		}
		finally {
			Arrays.fill(decoded.array(), (byte) 0);
		}
	}

	private static String text(byte[] utf8) throws CharacterCodingException {
		return StandardCharsets.UTF_8.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT)
			.decode(ByteBuffer.wrap(utf8))
			.toString();
	}

	/** Whether a field of that name holds a passphrase or a recovery code. */
	static boolean isSecret(String name) {
		return SECRETS.stream().anyMatch(name::startsWith);
	}

	/** Everything but passphrases. */
	Map<String, List<String>> fields() {
		return this.fields;
	}

	/** A passphrase, or a code, as it was typed; empty where the form had none. */
	public Passphrase passphrase(String name) {
		return this.passphrases.computeIfAbsent(name, (key) -> Passphrase.none());
	}

	@Override
	public void close() {
		this.passphrases.values().forEach(Passphrase::close);
	}

	@Override
	public String toString() {
		return "FormBody";
	}

}
