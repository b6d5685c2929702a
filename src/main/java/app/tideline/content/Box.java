package app.tideline.content;

import java.util.List;

import org.commonmark.node.CustomBlock;

/** A box in the text: a note of care, or what research adds with its sources. */
final class Box extends CustomBlock {

	private final boolean care;

	private final List<Source> sources;

	Box(boolean care, List<Source> sources) {
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
