package app.tideline.content;

import java.util.List;

/**
 * A static page.
 *
 * @param id its id, which is also its path
 * @param title its heading
 * @param parts its text
 */
public record Page(String id, String title, List<Section> parts) {

	/** Where it stands. */
	public String path() {
		return "/" + this.id;
	}

}
