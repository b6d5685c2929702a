package app.tideline.guidance;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * An answer that a reason rests on, in the words in which it was asked and given. They
 * are seed text, with their placeholders.
 *
 * @param item the id of what was asked
 * @param question how it was asked; null for a button, which says everything itself
 * @param answer the label of what was answered
 * @param day the local day on which it was answered
 */
public record Quote(String item, @Nullable String question, String answer, LocalDate day) {
}
