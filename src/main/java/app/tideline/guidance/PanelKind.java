package app.tideline.guidance;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The panels that stand above all advice, in the order in which one outranks another. */
public enum PanelKind {

	/** In danger now. */
	URGENT,

	/** Support for somebody who is scared, limited, watched or hurt. */
	SUPPORT,

	/** Support for somebody who is not sure. */
	GENTLE,

	/** Support for somebody who may be thinking of hurting themself. */
	CRISIS;

	/** Whether it is about safety from somebody else. */
	public boolean safety() {
		return this != CRISIS;
	}

	/** Its name in the content. */
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	static Optional<PanelKind> named(String name) {
		return Arrays.stream(values()).filter((kind) -> kind.id().equals(name)).findFirst();
	}

}
