/**
 * Chapters, questions and exercises as pages.
 */
@ApplicationModule(allowedDependencies = { "content", "vault", "account", "safety" })
@NullMarked
package app.tideline.guide;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
