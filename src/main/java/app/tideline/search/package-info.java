/**
 * Search over the guide, its exercises, the questions and help. It keeps nothing of what
 * is asked.
 */
@ApplicationModule(allowedDependencies = { "content", "safety", "vault", "account" })
@NullMarked
package app.tideline.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
