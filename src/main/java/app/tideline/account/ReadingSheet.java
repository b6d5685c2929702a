package app.tideline.account;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Something a person wrote, made or answered, to be read outside.
 *
 * @param day its local day, or null for what belongs to no day
 * @param title its heading
 * @param notes what is said about it, a line each
 * @param answers what was asked, and what was said
 * @param text its text in Markdown
 */
public record ReadingSheet(@Nullable LocalDate day, String title, List<String> notes, List<Answer> answers,
		String text) {

	/** One that is all text. */
	public ReadingSheet(@Nullable LocalDate day, String title, String text) {
		this(day, title, List.of(), List.of(), text);
	}

	/**
	 * A question that was answered.
	 *
	 * @param question as it was asked
	 * @param answer what was picked or written
	 * @param written whether it was written
	 */
	public record Answer(String question, String answer, boolean written) {

		@Override
		public String toString() {
			return "Answer";
		}

	}

	/** All of it in Markdown, without its heading. */
	public String markdown() {
		StringBuilder all = new StringBuilder();
		this.notes.forEach((note) -> all.append(note).append("\n\n"));
		this.answers.forEach((said) -> all.append(said.written() ? "\n## " : "- ")
			.append(said.question())
			.append(said.written() ? "\n\n" : " ")
			.append(said.answer())
			.append('\n'));
		return all.append((this.answers.isEmpty() || this.text.isEmpty()) ? "" : "\n").append(this.text).toString();
	}

	@Override
	public String toString() {
		return "ReadingSheet";
	}

}
