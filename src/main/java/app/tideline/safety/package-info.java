/**
 * Help lines, levels of concern, the latch that remembers one, and the gates it closes.
 */
@ApplicationModule(allowedDependencies = { "content", "vault", "account" })
@NullMarked
package app.tideline.safety;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
