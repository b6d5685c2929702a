/**
 * Chapters and questions as pages, and how far a person says they are.
 */
@ApplicationModule(allowedDependencies = { "content", "work", "vault", "account", "safety" })
@NullMarked
package app.tideline.guide;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
