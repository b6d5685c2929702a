/**
 * The editorial content: reads {@code seeds/} once at start and refuses to start on
 * anything broken.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package app.tideline.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
