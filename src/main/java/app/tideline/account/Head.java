package app.tideline.account;

import org.jspecify.annotations.Nullable;

/** What is sealed with an account and read with every opening. */
record Head(Settings settings, @Nullable HeldConcern concern) {
}
