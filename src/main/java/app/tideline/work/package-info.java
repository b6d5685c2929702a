/**
 * What a person makes in the exercises: its pages, what is kept of it, and what it leads
 * to on a later day.
 */
@ApplicationModule(allowedDependencies = { "content", "exercise", "vault", "account", "safety" })
@NullMarked
package app.tideline.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
