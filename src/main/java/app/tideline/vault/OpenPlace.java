package app.tideline.vault;

import java.time.Instant;

/**
 * A browser in which a space is open.
 *
 * @param reference names it in forms; it says nothing about the opening's id
 * @param browser which kind of browser it is
 * @param openedAt since when
 * @param lastUsed when it was last used, to the minute
 * @param here whether it is the one that asks
 */
public record OpenPlace(String reference, String browser, Instant openedAt, Instant lastUsed, boolean here) {
}
