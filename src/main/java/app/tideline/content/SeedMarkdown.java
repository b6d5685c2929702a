package app.tideline.content;

import java.util.List;
import java.util.Map;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Turns the Markdown of the seeds into HTML: links by scheme and id become paths, block
 * quotes that begin with {@code [!research id]} or {@code [!care]} become boxes, and
 * anything the guide does not use is refused.
 */
final class SeedMarkdown {

	private static final String RESEARCH = "research ";

	private final Parser parser = Parser.builder().build();

	private final Links links;

	SeedMarkdown(Links links) {
		this.links = links;
	}

	/**
	 * Renders blocks.
	 * @param sources the sources that boxes may name
	 * @param broken what to throw, for a token that stands where the trouble is and a
	 * reason
	 */
	Html blocks(String markdown, Map<String, Source> sources, Trouble broken) {
		Node document = this.parser.parse(markdown);
		document.accept(new Checker(broken));
		document.accept(new Boxes(sources, broken));
		return new Html(HtmlRenderer.builder().nodeRendererFactory(BoxRenderer::new).build().render(document));
	}

	/** Renders the text of a YAML value that may be several paragraphs. */
	Html blocks(SeedNode node) {
		return blocks(node.text(), Map.of(), (token, why) -> node.broken(why));
	}

	/** Renders the text of a YAML value that stands within a paragraph. */
	Html inline(SeedNode node) {
		Node document = this.parser.parse(node.text());
		document.accept(new Checker((token, why) -> node.broken(why)));
		if (!(document.getFirstChild() instanceof Paragraph paragraph) || paragraph.getNext() != null) {
			throw node.broken("one paragraph was expected");
		}
		String html = HtmlRenderer.builder().omitSingleParagraphP(true).build().render(document);
		return new Html(html.strip());
	}

	/** Says what is wrong, at a token of the text. */
	interface Trouble {

		BrokenSeed at(String token, String why);

	}

	/** Resolves links, and refuses what the guide does not use. */
	private final class Checker extends AbstractVisitor {

		private final Trouble broken;

		private Checker(Trouble broken) {
			this.broken = broken;
		}

		@Override
		public void visit(Link link) {
			String target = link.getDestination();
			link.setDestination(SeedMarkdown.this.links.path(target)
				.orElseThrow(() -> this.broken.at(target, "the link '" + target + "' leads nowhere")));
			visitChildren(link);
		}

		@Override
		public void visit(Image image) {
			throw this.broken.at(image.getDestination(), "pictures are not used here");
		}

		@Override
		public void visit(HtmlBlock html) {
			throw this.broken.at(html.getLiteral(), "HTML is not used here");
		}

		@Override
		public void visit(HtmlInline html) {
			throw this.broken.at(html.getLiteral(), "HTML is not used here");
		}

		@Override
		public void visit(Heading heading) {
			if (heading.getLevel() < 2) {
				throw this.broken.at("#", "headings begin at the second level");
			}
			visitChildren(heading);
		}

	}

	/** Puts boxes in the place of marked quotes, and refuses an unknown source. */
	private static final class Boxes extends AbstractVisitor {

		private final Map<String, Source> sources;

		private final Trouble broken;

		private Boxes(Map<String, Source> sources, Trouble broken) {
			this.sources = sources;
			this.broken = broken;
		}

		@Override
		public void visit(BlockQuote quote) {
			Box box = box(marker(quote));
			while (quote.getFirstChild() != null) {
				box.appendChild(quote.getFirstChild());
			}
			quote.insertAfter(box);
			quote.unlink();
		}

		private Box box(String marker) {
			if (marker.equals("care")) {
				return new Box(true, List.of());
			}
			if (!marker.startsWith(RESEARCH)) {
				throw this.broken.at(">", "a quote begins with [!research source] or [!care]");
			}
			return new Box(false, List.of(marker.substring(RESEARCH.length()).split(",\\s*", -1)).stream().map((id) -> {
				Source source = this.sources.get(id.strip());
				if (source == null) {
					throw this.broken.at(id, "there is no source '" + id + "'");
				}
				return source;
			}).toList());
		}

		/** The marker is the text up to the first line break: take it off. */
		private static String marker(BlockQuote quote) {
			StringBuilder marker = new StringBuilder();
			if (!(quote.getFirstChild() instanceof Paragraph paragraph)) {
				return "";
			}
			Node node = paragraph.getFirstChild();
			while (node instanceof Text text) {
				marker.append(text.getLiteral());
				node = node.getNext();
				text.unlink();
			}
			if (node instanceof SoftLineBreak) {
				node.unlink();
			}
			if (paragraph.getFirstChild() == null) {
				paragraph.unlink();
			}
			String text = marker.toString();
			return (text.startsWith("[!") && text.endsWith("]")) ? text.substring(2, text.length() - 1) : "";
		}

	}

	/** A box in the text: a note of care, or what research adds with its sources. */
	static final class Box extends CustomBlock {

		private final boolean care;

		private final List<Source> sources;

		private Box(boolean care, List<Source> sources) {
			this.care = care;
			this.sources = sources;
		}

		boolean care() {
			return this.care;
		}

		List<Source> sources() {
			return this.sources;
		}

	}

}
