package app.tideline.checkin;

/**
 * What the page of one screen says around its questions.
 *
 * @param step which screen
 * @param number 1 to 4 for the four parts, 0 for the others
 * @param eyebrow the small line above the heading
 * @param title the heading
 * @param lead what stands under it
 * @param last whether the result comes next
 */
record Screen(Step step, int number, String eyebrow, String title, String lead, boolean last) {

	/** The fragment that holds the questions. */
	public String fragment() {
		return this.step.fragment();
	}

}
