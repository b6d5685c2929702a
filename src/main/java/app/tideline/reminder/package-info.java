/**
 * The weekly rhythm: whether a check-in is open or due, and the next dates.
 */
@ApplicationModule(allowedDependencies = { "checkin", "account", "vault", "safety" })
@NullMarked
package app.tideline.reminder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
