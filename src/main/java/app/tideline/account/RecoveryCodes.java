package app.tideline.account;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import app.tideline.vault.OpenVault;
import app.tideline.vault.Passphrase;
import app.tideline.vault.Place;
import app.tideline.vault.RecoveryCode;
import app.tideline.vault.RecoverySlots;
import app.tideline.vault.Unreadable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The recovery code of an open space. A new one is kept nowhere until its owner has shown
 * that they have it: until then it travels in their page, sealed to this opening.
 */
@Component
class RecoveryCodes {

	/** Whoever made a space has typed its passphrase already, so long ago at most. */
	private static final Duration NEW = Duration.ofMinutes(10);

	private final RecoverySlots slots;

	private final Accounts accounts;

	private final Clock clock;

	RecoveryCodes(RecoverySlots slots, Accounts accounts, Clock clock) {
		this.slots = slots;
		this.accounts = accounts;
		this.clock = clock;
	}

	/** Whether the space has a code. */
	boolean has(OpenSpace space) {
		return this.slots.has(space.account());
	}

	/** Whether a first code may be shown without asking for the passphrase again. */
	boolean isNew(OpenSpace space) {
		Account account = this.accounts.findById(space.id()).orElseThrow();
		return !has(space) && this.clock.instant().isBefore(account.createdAt().plus(NEW));
	}

	/** A code as it travels in a page. */
	String sealed(OpenSpace space, RecoveryCode code) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(space.vault().seal(pending(space), code.text()));
	}

	/** The code of a page of this opening; nothing if it is another one's. */
	Optional<RecoveryCode> unsealed(OpenSpace space, String sealed) {
		try {
			String text = space.vault().open(pending(space), Base64.getUrlDecoder().decode(sealed), String.class);
			try (Passphrase typed = Passphrase.of(text.getBytes(StandardCharsets.UTF_8))) {
				return Optional.of(RecoveryCode.read(typed));
			}
		}
		catch (IllegalArgumentException | Unreadable | CharacterCodingException | RecoveryCode.Mistyped ex) {
			return Optional.empty();
		}
	}

	/** From now on this code opens the space, and no other. */
	@Transactional
	void keep(OpenSpace space, RecoveryCode code) {
		OpenVault vault = space.vault();
		this.slots.keep(vault, code);
	}

	private static Place pending(OpenSpace space) {
		ByteBuffer opening = ByteBuffer.wrap(space.opening());
		return new Place("key_slot", "pending", new UUID(opening.getLong(), opening.getLong()), 0);
	}

}
