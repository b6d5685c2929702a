package app.tideline.account;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import app.tideline.vault.Openings;
import app.tideline.vault.Passphrase;
import app.tideline.vault.PassphraseSlots;
import app.tideline.vault.Place;
import app.tideline.vault.RecoveryCode;
import app.tideline.vault.RecoverySlots;
import app.tideline.vault.Unreadable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The recovery code of an open space. A new one is kept nowhere until its owner has shown
 * that they have it: until then it travels in their page, sealed to this opening.
 */
@Component
class RecoveryCodes {

	/** Whoever made a space has typed its passphrase already, so long ago at most. */
	private static final Duration NEW = Duration.ofMinutes(10);

	private final RecoverySlots slots;

	private final PassphraseSlots passphrases;

	private final Accounts accounts;

	private final Openings openings;

	private final Clock clock;

	private final TransactionTemplate transactions;

	RecoveryCodes(RecoverySlots slots, PassphraseSlots passphrases, Accounts accounts, Openings openings, Clock clock,
			TransactionTemplate transactions) {
		this.passphrases = passphrases;
		this.openings = openings;
		this.transactions = transactions;
		this.slots = slots;
		this.accounts = accounts;
		this.clock = clock;
	}

	/** Whether the space has a code. */
	boolean has(OpenSpace space) {
		return this.slots.has(space.account());
	}

	/**
	 * Whether a first code may be shown without asking for the passphrase again. Not
	 * where a code was used up, or there is a new key: then there was one already.
	 */
	boolean isNew(OpenSpace space) {
		Account account = this.accounts.findById(space.id()).orElseThrow(Changed::new);
		return !has(space) && this.passphrases.isFirst(space.account())
				&& this.clock.instant().isBefore(account.createdAt().plus(NEW));
	}

	/**
	 * A code that was shown.
	 *
	 * @param before tells the code in whose place it is to come; null if there was none
	 */
	record Shown(RecoveryCode code, @Nullable UUID before) implements AutoCloseable {

		/** Wipes the code. */
		@Override
		public void close() {
			this.code.close();
		}

	}

	private record Page(String code, @Nullable UUID before) {

		/** Without the code. */
		@Override
		public String toString() {
			return "Page";
		}

	}

	/** A code as it travels in a page. */
	String sealed(OpenSpace space, RecoveryCode code) {
		Page page = new Page(code.text(), this.slots.current(space.account()).orElse(null));
		return Base64.getUrlEncoder().withoutPadding().encodeToString(space.vault().seal(pending(space), page));
	}

	/** The code of a page of this opening; nothing if it is another one's. */
	Optional<Shown> unsealed(OpenSpace space, String sealed) {
		try {
			Page page = space.vault().open(pending(space), Base64.getUrlDecoder().decode(sealed), Page.class);
			try (Passphrase typed = Passphrase.of(page.code().getBytes(StandardCharsets.UTF_8))) {
				return Optional.of(new Shown(RecoveryCode.read(typed), page.before()));
			}
		}
		catch (IllegalArgumentException | Unreadable | CharacterCodingException | RecoveryCode.Mistyped ex) {
			return Optional.empty();
		}
	}

	/**
	 * From now on this code opens the space, and no other. To be called outside any
	 * transaction.
	 * @return whether it does: not if another one was confirmed since it was shown, or
	 * the space was closed here at this moment, as it is when it gets a new key
	 */
	boolean keep(OpenSpace space, Shown shown) {
		return Boolean.TRUE.equals(this.transactions.execute((status) -> {
			// Two openings may each confirm a first one.
			if (this.accounts.hold(space.id()) == 0 || !this.openings.holds(space.opened())) {
				return false;
			}
			if (Objects.equals(this.slots.current(space.account()).orElse(null), shown.before())) {
				this.slots.keep(space.vault(), shown.code());
				return true;
			}
			return isKept(space, shown.code());
		}));
	}

	/** The button may have been pressed twice. */
	private boolean isKept(OpenSpace space, RecoveryCode code) {
		Optional<RecoverySlots.Unlocked> same = this.slots.unlock(Optional.of(space.account()), code);
		same.ifPresent(RecoverySlots.Unlocked::close);
		return same.isPresent();
	}

	private static Place pending(OpenSpace space) {
		ByteBuffer opening = ByteBuffer.wrap(space.opening());
		return new Place("key_slot", "pending", new UUID(opening.getLong(), opening.getLong()), 0);
	}

}
