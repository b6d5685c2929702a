package app.tideline.content;

import java.util.Map;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Turns the Markdown of the seeds into HTML: links by scheme and id become paths, block
 * quotes that begin with {@code [!research id]} or {@code [!care]} become boxes, and
 * anything the guide does not use is refused.
 */
final class SeedMarkdown {

	private final Parser parser = Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).build();

	private final Links links;

	SeedMarkdown(Links links) {
		this.links = links;
	}

	/**
	 * Renders blocks.
	 * @param sources the sources that boxes may name
	 * @param broken what to throw for a line of the text, counted from 0, and a reason
	 */
	Html blocks(String markdown, Map<String, Source> sources, Trouble broken) {
		Node document = this.parser.parse(markdown);
		document.accept(new Checker(broken));
		document.accept(new Boxes(sources, broken));
		return new Html(HtmlRenderer.builder().nodeRendererFactory(BoxRenderer::new).build().render(document));
	}

	/** Renders the text of a YAML value that may be several paragraphs. */
	Html blocks(SeedNode node) {
		return blocks(node.text(), Map.of(), (line, why) -> node.broken(why));
	}

	/** Renders the text of a YAML value that stands within a paragraph. */
	Html inline(SeedNode node) {
		Node document = this.parser.parse(node.text());
		document.accept(new Checker((line, why) -> node.broken(why)));
		if (!(document.getFirstChild() instanceof Paragraph paragraph) || paragraph.getNext() != null) {
			throw node.broken("one paragraph was expected");
		}
		String html = HtmlRenderer.builder().omitSingleParagraphP(true).build().render(document);
		return new Html(html.strip());
	}

	/** Says what is wrong on a line of the text, counted from 0. */
	interface Trouble {

		BrokenSeed at(int line, String why);

		default BrokenSeed at(Node node, String why) {
			return at(node.getSourceSpans().getFirst().getLineIndex(), why);
		}

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
			link.setDestination(SeedMarkdown.this.links.path(target,
					() -> this.broken.at(link, "the link '" + target + "' leads nowhere")));
			visitChildren(link);
		}

		@Override
		public void visit(Image image) {
			throw this.broken.at(image, "pictures are not used here");
		}

		@Override
		public void visit(HtmlBlock html) {
			throw this.broken.at(html, "HTML is not used here");
		}

		@Override
		public void visit(HtmlInline html) {
			throw this.broken.at(html, "HTML is not used here");
		}

		/**
		 * The first level is the page's title, the second begins a part and was cut off.
		 */
		@Override
		public void visit(Heading heading) {
			throw this.broken.at(heading, "this heading is not one of a part");
		}

	}

}
