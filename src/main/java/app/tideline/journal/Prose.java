package app.tideline.journal;

import java.util.Map;

import app.tideline.account.Markdown;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Turns what a person wrote into HTML that is safe to print, whatever they wrote or
 * pasted: HTML is shown as the text it is, links and pictures are those that
 * {@link Markdown} leaves, and links tell nobody where one came from. Line breaks stay,
 * because people write letters.
 */
final class Prose {

	/** Of the page's own heading. */
	private static final int HEADING = 1;

	private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
		.escapeHtml(true)
		.sanitizeUrls(true)
		.percentEncodeUrls(true)
		.softbreak("<br />\n")
		.attributeProviderFactory((context) -> Prose::attributes)
		.build();

	private Prose() {
	}

	/** HTML that may stand on a page as it is. */
	record Safe(String safe) {
	}

	/** The words of a person as HTML. Never fails, for any text. */
	static Safe render(String text) {
		return new Safe(RENDERER.render(Markdown.tidied(text, HEADING)));
	}

	private static void attributes(Node node, String tag, Map<String, String> attributes) {
		if (node instanceof Link) {
			attributes.put("rel", "nofollow noopener noreferrer");
		}
	}

}
