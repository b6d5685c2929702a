package app.tideline.content;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.stereotype.Component;

/**
 * Turns what a person wrote into HTML that is safe to print, whatever they wrote or
 * pasted: HTML is shown as the text it is, links lead to {@code http}, {@code https} and
 * {@code mailto} alone and tell nobody where one came from, pictures become their words.
 * Line breaks stay, because people write letters.
 */
@Component
public final class Markdown {

	private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

	private static final int LOWEST_HEADING = 6;

	/** Deep enough for any writing, and shallow enough for the stack. */
	private static final int DEPTH = 60;

	private final Parser parser = Parser.builder().maxOpenBlockParsers(DEPTH).maxInlineNesting(DEPTH).build();

	private final HtmlRenderer renderer = HtmlRenderer.builder()
		.escapeHtml(true)
		.sanitizeUrls(true)
		.percentEncodeUrls(true)
		.softbreak("<br />\n")
		.attributeProviderFactory((context) -> Markdown::attributes)
		.build();

	/** The words of a person as HTML. Never fails, for any text. */
	public Html render(String text) {
		Node document = this.parser.parse(text);
		document.accept(new Tidying());
		return new Html(this.renderer.render(document));
	}

	private static void attributes(Node node, String tag, Map<String, String> attributes) {
		if (node instanceof Link) {
			attributes.put("rel", "nofollow noopener noreferrer");
		}
	}

	/** Leaves the words of a link or picture that may not be followed or shown. */
	private static final class Tidying extends AbstractVisitor {

		@Override
		public void visit(Link link) {
			visitChildren(link);
			if (!leadsOut(link.getDestination())) {
				unwrap(link);
			}
		}

		@Override
		public void visit(Image image) {
			visitChildren(image);
			unwrap(image);
		}

		/** The page has a heading of the first level already. */
		@Override
		public void visit(Heading heading) {
			heading.setLevel(Math.min(heading.getLevel() + 1, LOWEST_HEADING));
			visitChildren(heading);
		}

		private static boolean leadsOut(String destination) {
			int colon = destination.indexOf(':');
			return colon > 0 && SCHEMES.contains(destination.substring(0, colon).toLowerCase(Locale.ROOT));
		}

		private static void unwrap(Node node) {
			while (node.getFirstChild() != null) {
				node.insertBefore(node.getFirstChild());
			}
			node.unlink();
		}

	}

}
