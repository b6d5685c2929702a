/**
 * The heart: what was said, and what may help, with reasons. Pure: no database, no web,
 * no clock of its own.
 */
@ApplicationModule(allowedDependencies = { "content", "safety" })
@NullMarked
package app.tideline.guidance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
