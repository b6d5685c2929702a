package app.tideline.content;

import java.util.List;
import java.util.Map;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Puts boxes in the place of marked quotes, and refuses an unknown source. */
final class Boxes extends AbstractVisitor {

	private static final String RESEARCH = "research ";

	private final Map<String, Source> sources;

	private final SeedMarkdown.Trouble broken;

	Boxes(Map<String, Source> sources, SeedMarkdown.Trouble broken) {
		this.sources = sources;
		this.broken = broken;
	}

	@Override
	public void visit(BlockQuote quote) {
		Box box = box(marker(quote), quote);
		while (quote.getFirstChild() != null) {
			box.appendChild(quote.getFirstChild());
		}
		quote.insertAfter(box);
		quote.unlink();
	}

	private Box box(String marker, BlockQuote quote) {
		if (marker.equals("care")) {
			return new Box(true, List.of());
		}
		if (!marker.startsWith(RESEARCH)) {
			throw this.broken.at(quote, "a quote begins with [!research source] or [!care]");
		}
		return new Box(false, List.of(marker.substring(RESEARCH.length()).split(",\\s*", -1)).stream().map((id) -> {
			Source source = this.sources.get(id.strip());
			if (source == null) {
				throw this.broken.at(quote, "there is no source '" + id + "'");
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
