package app.tideline.vault;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import com.google.crypto.tink.subtle.AesGcmJce;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The openings of spaces: begun, found for a request, ended. An opening ends by being
 * locked or left, after lying idle, and after twelve hours, always here first.
 */
@Component
public class Openings {

	private static final Duration LONGEST = Duration.ofHours(12);

	private static final Duration TOUCHED_AT_MOST_EVERY = Duration.ofMinutes(1);

	private static final int KEY_LENGTH = 32;

	private static final int BROWSER_LENGTH = 80;

	private static final int REFERENCE_LENGTH = 16;

	private final OpeningRows rows;

	private final ServerKey server;

	private final DatabaseTime time;

	Openings(OpeningRows rows, ServerKey server, DatabaseTime time) {
		this.rows = rows;
		this.server = server;
		this.time = time;
	}

	/**
	 * Begins an opening.
	 * @param idle after how long without use it ends
	 * @param browser which kind of browser it is, for the person to tell it by
	 * @return the value of the cookie, the only place where its secret is
	 */
	@Transactional
	public String begin(AccountId account, DataKey key, Duration idle, String browser) {
		Instant now = this.time.now();
		Instant limit = now.plus(LONGEST).truncatedTo(ChronoUnit.MICROS);
		try (Token token = Token.fresh()) {
			byte[] plain = key.bytes();
			byte[] sealed = cipher(token, account).encrypt(plain, associatedData(account, token.rowId(), limit));
			Arrays.fill(plain, (byte) 0);
			String kind = browser.substring(0, Math.min(browser.length(), BROWSER_LENGTH));
			this.rows.save(new Opening(token.rowId(), account, sealed, kind, now, idle, limit));
			return token.cookie();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("This Java runtime cannot seal", ex);
		}
	}

	/** The opening of a cookie, if it has not ended and the two belong together. */
	@Transactional
	public Optional<Opened> current(String cookie) {
		return Token.parse(cookie).flatMap((token) -> {
			try (token) {
				return this.rows.find(token.rowId()).flatMap((opening) -> open(token, opening));
			}
		});
	}

	/** Gives every opening of an account another idle time, counted from its last use. */
	@Transactional
	public void endAfter(AccountId account, Duration idle) {
		this.rows.holdAll(account.value());
		for (Opening opening : this.rows.of(account.value())) {
			this.rows.touch(opening.getId(), opening.idleUntil(), opening.lastUsed(), opening.lastUsed().plus(idle));
		}
	}

	/**
	 * Whether an opening has not been ended since its request began; then nobody ends it
	 * until the caller's transaction does.
	 */
	public boolean holds(Opened opened) {
		return this.rows.hold(opened.id()) == 1;
	}

	/** Ends an opening. */
	@Transactional
	public void end(Opened opened) {
		this.rows.end(opened.id());
	}

	/** Where an account is open at this moment, the one used last first. */
	@Transactional(readOnly = true)
	public List<OpenPlace> places(Opened asking) {
		Instant now = this.time.now();
		byte[] here = asking.id();
		return this.rows.of(asking.vault().account().value())
			.stream()
			.filter((opening) -> !opening.endedBy(now))
			.map((opening) -> new OpenPlace(reference(opening), opening.browser(), opening.openedAt(),
					opening.lastUsed(), Arrays.equals(here, opening.getId())))
			.sorted(Comparator.comparing(OpenPlace::lastUsed).reversed())
			.toList();
	}

	/** Ends the opening of an account that has this reference, if there is one. */
	@Transactional
	public void end(AccountId account, String reference) {
		this.rows.of(account.value())
			.stream()
			.filter((opening) -> reference(opening).equals(reference))
			.forEach((opening) -> this.rows.end(opening.getId()));
	}

	private String reference(Opening opening) {
		return encode(this.server.derive(REFERENCE_LENGTH, Hkdf.text("open place"), opening.getId()));
	}

	/** Ends every opening of an account. */
	@Transactional
	public void endAll(AccountId account) {
		this.rows.endAll(account.value());
	}

	/** Ends every opening of an account but this one. */
	@Transactional
	public void endOthers(Opened opened) {
		this.rows.endOthers(opened.vault().account().value(), opened.id());
	}

	/** Removes the rows of openings that ended by themselves, and what hangs on them. */
	@Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
	@Transactional
	public void sweep() {
		this.rows.endBy(this.time.now());
	}

	private Optional<Opened> open(Token token, Opening opening) {
		Instant now = this.time.now();
		if (opening.endedBy(now)) {
			this.rows.end(opening.getId());
			return Optional.empty();
		}
		byte[] plain;
		try {
			plain = cipher(token, opening.account()).decrypt(opening.sealedKey(),
					associatedData(opening.account(), opening.getId(), opening.absoluteUntil()));
		}
		catch (GeneralSecurityException ex) {
			return Optional.empty();
		}
		if (!now.isBefore(opening.lastUsed().plus(TOUCHED_AT_MOST_EVERY))) {
			this.rows.touch(opening.getId(), opening.idleUntil(), now, now.plus(opening.idle()));
		}
		try (DataKey key = DataKey.of(plain)) {
			Arrays.fill(plain, (byte) 0);
			return Optional
				.of(new Opened(key.vault(opening.account()), opening.getId(), csrf(token), binding(opening.account())));
		}
	}

	/** What every form of the opening with that cookie must carry. */
	private static String csrf(Token token) {
		byte[] secret = token.secret();
		try {
			return encode(Hkdf.derive(secret, token.rowId(), KEY_LENGTH, Hkdf.text("form token")));
		}
		finally {
			Arrays.fill(secret, (byte) 0);
		}
	}

	/** Whose form it is, for a form that is sent after its opening ended. */
	private String binding(AccountId account) {
		return encode(this.server.derive(KEY_LENGTH, Hkdf.text("form binding"), Hkdf.id(account.value())));
	}

	private AesGcmJce cipher(Token token, AccountId account) throws GeneralSecurityException {
		byte[] pepper = this.server.derive(KEY_LENGTH, Hkdf.text("opening"));
		byte[] secret = token.secret();
		byte[] key = Hkdf.derive(secret, pepper, KEY_LENGTH, Hkdf.text("opening"), Hkdf.id(account.value()));
		try {
			return new AesGcmJce(key);
		}
		finally {
			Arrays.fill(pepper, (byte) 0);
			Arrays.fill(secret, (byte) 0);
			Arrays.fill(key, (byte) 0);
		}
	}

	static byte[] associatedData(AccountId account, byte[] id, Instant limit) {
		long micros = ChronoUnit.MICROS.between(Instant.EPOCH, limit);
		return Hkdf.join(Hkdf.text("tideline/1 opening"), Hkdf.id(account.value()), id,
				ByteBuffer.allocate(Long.BYTES).putLong(micros).array());
	}

	private static String encode(byte[] bytes) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
