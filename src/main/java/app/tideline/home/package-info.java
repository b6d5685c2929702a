/**
 * Landing, today, and the static pages.
 */
@ApplicationModule(allowedDependencies = { "content", "guide", "guidance", "journal", "checkin", "work", "reminder",
		"safety", "account", "vault" })
@NullMarked
package app.tideline.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
