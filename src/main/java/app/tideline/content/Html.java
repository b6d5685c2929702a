package app.tideline.content;

import java.util.Arrays;
import java.util.List;

import org.springframework.web.util.HtmlUtils;

/**
 * HTML that may stand on a page as it is. Only the renderers of this module make it.
 *
 * @param safe the markup
 */
public record Html(String safe) {

	/** This, and the other after it. */
	public Html then(Html other) {
		return new Html(this.safe + other.safe);
	}

	/** Its words without markup, labels and sources, a paragraph or list item each. */
	public List<String> paragraphs() {
		return Arrays
			.stream(this.safe.replaceAll("<p class=\"(?:eyebrow|soft)\">[^<]*</p>", "")
				.split("</?(?:p|li|ol|ul|div)\\b[^>]*>", -1))
			.map((text) -> HtmlUtils.htmlUnescape(text.replaceAll("<[^>]*>", "")).replaceAll("\\s+", " ").strip())
			.filter((text) -> !text.isEmpty())
			.toList();
	}

}
