package app.tideline.content;

/**
 * Something to write about.
 *
 * @param id its id
 * @param text the prompt itself
 * @param chapter the number of the chapter it stands in
 * @param number which of that chapter's prompts it is, from 1
 */
public record Prompt(String id, String text, int chapter, int number) {

	/** How an address names it, such as 3.1: a history that is read tells nothing. */
	public String place() {
		return this.chapter + "." + this.number;
	}
}
