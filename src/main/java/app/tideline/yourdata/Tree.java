package app.tideline.yourdata;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import app.tideline.account.Markdown;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/**
 * Markdown as lists within lists, for a page that makes elements and never reads markup.
 * Words are strings. An element is a list of its tag, of what the tag needs (the address
 * of a link, the first number of a list) and of what is in it.
 */
final class Tree {

	/** Of the heading of a sheet, on the sealed page. */
	private static final int HEADING = 3;

	private Tree() {
	}

	/** Never fails, for any text. */
	static List<Object> of(String markdown) {
		List<Object> all = new ArrayList<>();
		addWithin(all, Markdown.tidied(markdown, HEADING));
		return all;
	}

	private static void addWithin(List<Object> to, Node parent) {
		for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
			add(to, node);
		}
	}

	private static void add(List<Object> to, Node node) {
		switch (node) {
			case Text text -> to.add(text.getLiteral());
			case HtmlInline html -> to.add(html.getLiteral());
			case SoftLineBreak _, HardLineBreak _ -> to.add(List.of("br"));
			case Code code -> to.add(List.of("code", code.getLiteral()));
			case Emphasis _ -> to.add(element(node, "em"));
			case StrongEmphasis _ -> to.add(element(node, "strong"));
			case Link link -> to.add(element(node, "a", link.getDestination()));
			case Paragraph _ when isTight(node) -> addWithin(to, node);
			case Paragraph _ -> to.add(element(node, "p"));
			case Heading heading -> to.add(element(node, "h" + heading.getLevel()));
			case BulletList _ -> to.add(element(node, "ul"));
			case OrderedList list ->
				to.add(element(node, "ol", Objects.requireNonNullElse(list.getMarkerStartNumber(), 1)));
			case ListItem _ -> to.add(element(node, "li"));
			case BlockQuote _ -> to.add(element(node, "blockquote"));
			case ThematicBreak _ -> to.add(List.of("hr"));
			case FencedCodeBlock code -> to.add(List.of("pre", code.getLiteral()));
			case IndentedCodeBlock code -> to.add(List.of("pre", code.getLiteral()));
			case HtmlBlock html -> to.add(lines(html.getLiteral()));
			// Where a link leads that is named elsewhere: there it is a link already.
			default -> {
			}
		}
	}

	private static List<Object> element(Node node, Object... beginning) {
		List<Object> element = new ArrayList<>(List.of(beginning));
		addWithin(element, node);
		return element;
	}

	/** Whether no blank line is around what stands in a list. */
	private static boolean isTight(Node paragraph) {
		return paragraph.getParent().getParent() instanceof ListBlock list && list.isTight();
	}

	private static List<Object> lines(String text) {
		List<Object> lines = new ArrayList<>(List.of("p"));
		text.lines().forEach((line) -> {
			if (lines.size() > 1) {
				lines.add(List.of("br"));
			}
			lines.add(line);
		});
		return lines;
	}

}
