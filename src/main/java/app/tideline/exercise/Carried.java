package app.tideline.exercise;

import java.time.LocalDate;

/**
 * What a piece of work leads to on a later day.
 *
 * @param due the local day
 * @param held whether the work stays closed until then
 */
public record Carried(LocalDate due, boolean held) {
}
