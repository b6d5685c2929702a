package app.tideline.journal;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A page in the list.
 *
 * @param head what it shows; null where the page can't be opened
 */
record Line(UUID id, LocalDate day, @Nullable Head head) {
}
