/**
 * What every request passes: filter chain, headers, cross-site checks, error pages,
 * leaving, and the clock.
 */
@ApplicationModule(allowedDependencies = { "vault", "account" })
@NullMarked
package app.tideline.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
