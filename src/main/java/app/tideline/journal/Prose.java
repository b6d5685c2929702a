package app.tideline.journal;

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

/**
 * Turns what a person wrote into HTML that is safe to print, whatever they wrote or
 * pasted: HTML is shown as the text it is, links lead to {@code http}, {@code https} and
 * {@code mailto} alone and tell nobody where one came from, pictures become their words.
 * Line breaks stay, because people write letters.
 */
final class Prose {

	private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

	private static final int LOWEST_HEADING = 6;

	/** Deep enough for any writing, and shallow enough for the stack. */
	private static final int DEPTH = 60;

	private static final Parser PARSER = Parser.builder().maxOpenBlockParsers(DEPTH).maxInlineNesting(DEPTH).build();

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
		Node document = PARSER.parse(text);
		document.accept(new Tidying());
		return new Safe(RENDERER.render(document));
	}

	private static void attributes(Node node, String tag, Map<String, String> attributes) {
		if (node instanceof Link) {
			attributes.put("rel", "nofollow noopener noreferrer");
		}
	}

	/** Leaves the words of a link or picture that may not be followed or shown. */
	private static final class Tidying extends AbstractVisitor {

		/** Of the heading before. */
		private int level = 1;

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

		/**
		 * The page has a heading of the first level already, and no level is left out on
		 * the way down, whatever signs were typed: who listens goes by the levels.
		 */
		@Override
		public void visit(Heading heading) {
			if (heading.getFirstChild() == null) {
				heading.unlink();
				return;
			}
			int next = Math.min(this.level + 1, LOWEST_HEADING);
			this.level = Math.min(heading.getLevel() + 1, next);
			heading.setLevel(this.level);
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
