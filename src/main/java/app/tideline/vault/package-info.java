/**
 * Sealing and opening: key slots, openings, and the unlocked key of the current request.
 * The only place that touches cryptographic classes.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package app.tideline.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
