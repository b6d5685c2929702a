package app.tideline.account;

import java.util.Locale;
import java.util.Set;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * What a person wrote or pasted, parsed. This never fails, for any text, and whoever
 * walks through the nodes finds none deeper than the stack takes.
 */
public final class Markdown {

	private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

	private static final int LOWEST_HEADING = 6;

	/** Deep enough for any writing, and shallow enough for the stack. */
	private static final int DEPTH = 60;

	private static final Parser PARSER = Parser.builder().maxOpenBlockParsers(DEPTH).maxInlineNesting(DEPTH).build();

	private Markdown() {
	}

	/**
	 * All that was written. What Markdown reads and never shows, such as the line "[Mum]:
	 * hello", which it takes for an address to be used elsewhere, is words here.
	 */
	public static Node parsed(String text) {
		Node document = PARSER.parse(text);
		document.accept(new Showing());
		return document;
	}

	/**
	 * The same as it may be shown. Links lead to {@code http}, {@code https} and
	 * {@code mailto} alone, and of others their words are left, as of pictures.
	 * @param above the level of the heading below which it stands
	 */
	public static Node tidied(String text, int above) {
		Node document = parsed(text);
		document.accept(new Tidying(above));
		return document;
	}

	private static final class Showing extends AbstractVisitor {

		@Override
		public void visit(LinkReferenceDefinition definition) {
			String title = (definition.getTitle() != null) ? " \"" + definition.getTitle() + "\"" : "";
			Paragraph words = new Paragraph();
			words.appendChild(new Text("[" + definition.getLabel() + "]: " + definition.getDestination() + title));
			definition.insertBefore(words);
			definition.unlink();
		}

		/** What stands beside the signs that begin it. */
		@Override
		public void visit(FencedCodeBlock code) {
			String beside = code.getInfo();
			if (beside != null && !beside.isEmpty()) {
				code.setLiteral(beside + "\n" + code.getLiteral());
				code.setInfo("");
			}
		}

	}

	/** Leaves the words of a link or picture that may not be followed or shown. */
	private static final class Tidying extends AbstractVisitor {

		private final int above;

		/** Of the heading before. */
		private int level;

		Tidying(int above) {
			this.above = above;
			this.level = above;
		}

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
		 * There is a heading above already, and no level is left out on the way down,
		 * whatever signs were typed: who listens goes by the levels.
		 */
		@Override
		public void visit(Heading heading) {
			if (heading.getFirstChild() == null) {
				heading.unlink();
				return;
			}
			int next = Math.min(this.level + 1, LOWEST_HEADING);
			this.level = Math.min(heading.getLevel() + this.above, next);
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
