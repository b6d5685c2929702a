/**
 * Pages of the journal, sealed.
 */
@ApplicationModule(allowedDependencies = { "guide", "vault", "account" })
@NullMarked
package app.tideline.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
