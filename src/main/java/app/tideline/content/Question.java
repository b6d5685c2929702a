package app.tideline.content;

import java.util.List;

/**
 * A question with its answer.
 *
 * @param number 1 to 10
 * @param id its coverage id
 * @param question the question
 * @param answer the answer
 * @param chapters ids of the chapters that go on from it
 * @param covers coverage ids that the answer serves
 */
public record Question(int number, String id, String question, Html answer, List<String> chapters,
		List<String> covers) {

	/** Where it stands. */
	public String path() {
		return "/questions/" + this.number;
	}

}
