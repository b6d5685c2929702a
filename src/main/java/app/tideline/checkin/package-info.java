/**
 * The weekly check-in: its parts, its result page, its history.
 */
@ApplicationModule(
		allowedDependencies = { "guidance", "review", "guide", "work", "safety", "vault", "account", "content" })
@NullMarked
package app.tideline.checkin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
