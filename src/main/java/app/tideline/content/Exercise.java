package app.tideline.content;

import java.util.List;

/**
 * An exercise: something to do on paper or on a page of the journal.
 *
 * @param id its id
 * @param chapter the number of its chapter
 * @param title what it is called
 * @param minutes about how long it takes
 * @param open whether it stays open while a safety concern is held
 * @param intro one sentence
 * @param steps what to do, in order
 * @param gives what one has at the end
 * @param next one next step
 */
public record Exercise(String id, int chapter, String title, int minutes, boolean open, Html intro, List<Html> steps,
		Html gives, Html next) {

	/** Where it stands. */
	public String path() {
		return "/guide/" + this.chapter + "#" + this.id;
	}

}
