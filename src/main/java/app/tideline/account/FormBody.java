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

	private static final int MOST_FIELDS = 1_000;

	/**
	 * What is longer than this on its way is too long however it is composed, and is not
	 * even decoded: each copy of it would take memory.
	 */
	private static final int LONGEST_SECRET = 16 * 1024;

	private final Map<String, List<String>> fields = new LinkedHashMap<>();

	private final Map<String, Passphrase> passphrases = new LinkedHashMap<>();

	/**
	 * Reads a body, within its own memory, and wipes it. A NUL, which nobody sees and
	 * which comes along with pasted text, is left out of what was written.
	 * @throws CharacterCodingException if anything in it is not UTF-8, or there are more
	 * fields than any form has
	 */
	public FormBody(byte[] body) throws CharacterCodingException {
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
		String name = text(body, from, decode(body, from, equals));
		int value = Math.min(equals + 1, to);
		if (isSecret(name)) {
			Passphrase before = this.passphrases.put(name, secret(body, value, to));
			if (before != null) {
				before.close();
			}
		}
		else {
			this.fields.computeIfAbsent(name, (key) -> new ArrayList<>())
				.add(text(body, value, decode(body, value, to)).replace("\0", ""));
		}
	}

	private static Passphrase secret(byte[] body, int from, int to) throws CharacterCodingException {
		return (to - from > LONGEST_SECRET) ? Passphrase.tooLong()
				: Passphrase.of(Arrays.copyOfRange(body, from, decode(body, from, to)));
	}

	/**
	 * Decodes in place, which nothing outgrows.
	 * @return where it ends now
	 */
	private static int decode(byte[] body, int from, int to) throws CharacterCodingException {
		int end = from;
		for (int at = from; at < to; at++) {
			byte next = body[at];
			if (next == '+') {
				body[end++] = ' ';
			}
			else if (next == '%') {
				int high = (at + 2 <= to - 1) ? Character.digit(body[at + 1], 16) : -1;
				int low = (at + 2 <= to - 1) ? Character.digit(body[at + 2], 16) : -1;
				if (high < 0 || low < 0) {
					throw new CharacterCodingException();
				}
				body[end++] = (byte) (high * 16 + low);
				at += 2;
			}
			else {
				body[end++] = next;
			}
		}
		return end;
	}

	private static String text(byte[] body, int from, int to) throws CharacterCodingException {
		return StandardCharsets.UTF_8.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT)
			.decode(ByteBuffer.wrap(body, from, to - from))
			.toString();
	}

	/** Whether a field of that name holds a passphrase or a recovery code. */
	static boolean isSecret(String name) {
		return SECRETS.stream().anyMatch(name::startsWith);
	}

	/** Everything but passphrases. */
	public Map<String, List<String>> fields() {
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
