package app.tideline.content;

/**
 * An exercise, as the guide speaks of it. What its form asks and what its result says
 * stand in the same file and are read by the module of the exercises.
 *
 * @param id its id
 * @param chapter the number of its chapter
 * @param sheet which of the chapter's sheets it is, counted from 1
 * @param title what it is called
 * @param minutes about how long it takes
 * @param open whether it stays open while a safety concern is held
 * @param intro one sentence
 * @param gives what one has at the end
 * @param next one next step
 */
public record Exercise(String id, int chapter, int sheet, String title, int minutes, boolean open, Html intro,
		Html gives, Html next) {

	/** Where its form is. */
	public String path() {
		return path(this.chapter, this.sheet);
	}

	static String path(int chapter, int sheet) {
		return "/guide/" + chapter + "/exercise" + ((sheet > 1) ? "?sheet=" + sheet : "");
	}

}
