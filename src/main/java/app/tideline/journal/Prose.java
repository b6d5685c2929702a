package app.tideline.journal;

import java.util.Set;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Turns what a person wrote into HTML: HTML of their own is shown as text, links lead out
 * only by http, https or mailto and carry nothing along, and pictures, which would call
 * another site, become their description.
 */
final class Prose {

	private static final Parser PARSER = Parser.builder().build();

	private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
		.escapeHtml(true)
		.sanitizeUrls(true)
		.urlSanitizer(new DefaultUrlSanitizer(Set.of("http", "https", "mailto")))
		.softbreak("<br>\n")
		.attributeProviderFactory((context) -> outward())
		.build();

	private Prose() {
	}

	/** HTML that may stand on a page as it is. */
	record Safe(String safe) {
	}

	static Safe render(String markdown) {
		Node document = PARSER.parse(markdown);
		document.accept(new AbstractVisitor() {
			@Override
			public void visit(Image image) {
				while (image.getFirstChild() != null) {
					image.insertBefore(image.getFirstChild());
				}
				image.unlink();
			}
		});
		return new Safe(RENDERER.render(document));
	}

	private static AttributeProvider outward() {
		return (node, tag, attributes) -> {
			if (node instanceof Link) {
				attributes.put("rel", "nofollow noopener noreferrer");
			}
		};
	}

}
