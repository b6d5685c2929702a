package app.tideline.account;

import java.util.Optional;
import java.util.function.Supplier;

import app.tideline.vault.Unreadable;
import org.springframework.stereotype.Component;

/**
 * Tells what was damaged from what only a newer key opens. Once a space was closed here,
 * its rows may be sealed anew while the request still has the key of before; so what does
 * not open counts as damaged only while the opening stands.
 */
@Component
public final class Legible {

	private final Spaces spaces;

	Legible(Spaces spaces) {
		this.spaces = spaces;
	}

	/**
	 * What opens, or nothing where it was damaged.
	 * @param open opens it, or throws {@link Unreadable}
	 * @throws Changed if it does not open, and the space was closed here meanwhile
	 */
	public <T> Optional<T> orLeftOut(OpenSpace space, Supplier<T> open) {
		try {
			return Optional.of(open.get());
		}
		catch (Unreadable ex) {
			if (!this.spaces.holds(space)) {
				throw new Changed();
			}
			return Optional.empty();
		}
	}

}
