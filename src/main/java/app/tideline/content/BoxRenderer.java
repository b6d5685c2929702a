package app.tideline.content;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Renders the two kinds of boxes that stand in the text of the guide. */
final class BoxRenderer implements NodeRenderer {

	private final HtmlNodeRendererContext context;

	BoxRenderer(HtmlNodeRendererContext context) {
		this.context = context;
	}

	@Override
	public Set<Class<? extends Node>> getNodeTypes() {
		return Set.of(Box.class);
	}

	@Override
	public void render(Node node) {
		Box box = (Box) node;
		HtmlWriter html = this.context.getWriter();
		html.line();
		// In this order always: every node has to send the same bytes.
		Map<String, String> attributes = new LinkedHashMap<>();
		attributes.put("class", box.care() ? "notice care" : "notice gentle");
		attributes.put("role", "note");
		html.tag("div", attributes);
		html.tag("p", Map.of("class", "eyebrow"));
		html.text(box.care() ? "Take care" : "What research adds");
		html.tag("/p");
		for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
			this.context.render(child);
		}
		if (!box.sources().isEmpty()) {
			html.tag("p", Map.of("class", "soft"));
			html.text(box.sources().stream().map(Source::brief).collect(Collectors.joining(" · ")));
			html.tag("/p");
		}
		html.tag("/div");
		html.line();
	}

}
