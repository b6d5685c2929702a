package app.tideline.exercise;

import java.util.List;
import java.util.Locale;

/**
 * What an exercise gives: something to use, to print, to copy. All of it is plain text.
 *
 * @param title what it is, as a heading
 * @param support whether it is support in the place of a result
 * @param blocks its parts, in order
 */
public record Result(String title, boolean support, List<Block> blocks) {

	public Result {
		blocks = List.copyOf(blocks);
	}

	/** A part of a result. */
	public sealed interface Block {

		/** Which fragment draws it. */
		default String kind() {
			return getClass().getSimpleName().toLowerCase(Locale.ROOT);
		}

	}

	/** A sentence of ours about what was filled in. */
	public record Note(String text) implements Block {
	}

	/** Something that wants a second look before it is used. */
	public record Flag(String text) implements Block {
	}

	/**
	 * The person's own sentence or letter, with its line breaks.
	 *
	 * @param heading what it is, or empty
	 */
	public record Saying(String heading, String text) implements Block {
	}

	/** Lines under a heading. */
	public record Listing(String heading, List<String> lines) implements Block {

		public Listing {
			lines = List.copyOf(lines);
		}

	}

	/** Lists side by side. */
	public record Columns(List<Listing> columns) implements Block {

		public Columns {
			columns = List.copyOf(columns);
		}

	}

	/**
	 * A table whose first column names its rows.
	 *
	 * @param caption what it shows
	 * @param head the names of its columns
	 */
	public record Grid(String caption, List<String> head, List<List<String>> rows) implements Block {
	}

	/** Never shows what was written. */
	@Override
	public String toString() {
		return "Result";
	}

}
