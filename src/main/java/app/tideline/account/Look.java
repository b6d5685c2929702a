package app.tideline.account;

import java.util.Objects;

/**
 * How a person's own pages look, to them and to whoever stands beside them. Pages that
 * everybody can read stay as they are.
 *
 * @param theme light or dark
 * @param text how large the words are
 * @param tab name and icon in the tab
 * @param hidesWords whether lists leave out first words and what is in quotes
 * @param covers whether a page is covered while its tab is hidden
 */
public record Look(Theme theme, TextSize text, Tab tab, boolean hidesWords, boolean covers) {

	/** As everyone's pages look. */
	public static final Look USUAL = new Look(Theme.DEVICE, TextSize.USUAL, Tab.TIDELINE, false, false);

	public Look {
		theme = Objects.requireNonNullElse(theme, Theme.DEVICE);
		text = Objects.requireNonNullElse(text, TextSize.USUAL);
		tab = Objects.requireNonNullElse(tab, Tab.TIDELINE);
	}

	/** Light or dark, or as the device says. */
	public enum Theme {

		DEVICE, LIGHT, DARK

	}

	/** How large the words are. */
	public enum TextSize {

		USUAL, LARGER, LARGEST

	}

	/** Three names and icons that say nothing of what is read. */
	public enum Tab {

		TIDELINE("Tideline", "mark"), NOTES("Notes", "notes"), LISTS("Lists", "lists");

		private final String name;

		private final String icon;

		Tab(String name, String icon) {
			this.name = name;
			this.icon = icon;
		}

		/** What stands in the tab after the title. */
		public String title() {
			return this.name;
		}

		/** The file of its icon. */
		public String icon() {
			return "/img/" + this.icon + ".svg";
		}

	}

}
