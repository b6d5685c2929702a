package app.tideline.checkin;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A drawing of weeks, ready for {@code fragments/chart}: panels below each other over one
 * line of time, in units of a picture that is {@link #WIDTH} wide. It holds where things
 * stand, and words; never a value.
 *
 * @param id tells it from other drawings on the page
 * @param title what it shows
 * @param description how it is to be read, for who does not see it
 * @param height in units
 * @param dates where the days stand
 * @param panels from top to bottom
 * @param months where months begin
 * @param first the first day, in words
 * @param last the last day, in words
 */
public record Chart(String id, String title, String description, String height, String dates, List<Panel> panels,
		List<Month> months, String first, String last) {

	/** How wide the picture is, in units. */
	public static final int WIDTH = 400;

	/**
	 * One series.
	 *
	 * @param name what it is called, or nothing
	 * @param kind us, me or one, which says how it is drawn
	 * @param title where its name stands
	 * @param grid where the five answers stand, from the highest
	 * @param higher what the top means
	 * @param lower what the bottom means
	 * @param below where that stands
	 * @param band the usual band, if there is one
	 * @param lines the pieces of its line, as paths; gaps lie between them
	 * @param marks its points
	 */
	public record Panel(String name, String kind, String title, List<String> grid, String higher, String lower,
			String below, @Nullable Band band, List<String> lines, List<Mark> marks) {
	}

	/** A point: its middle, and the corner of a square around it. */
	public record Mark(String x, String y, String left, String top) {
	}

	/** A person's own usual band. */
	public record Band(String x, String top, String width, String height, String bottom, String right) {
	}

	/**
	 * The beginning of a month.
	 *
	 * @param name its name, or nothing where there is no room for it
	 */
	public record Month(String x, String name) {
	}

	/** How wide the picture is, in units. */
	public int width() {
		return WIDTH;
	}

}
