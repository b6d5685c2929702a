/**
 * What a person may do with all that is theirs: take it out, and bring it in again.
 */
@ApplicationModule(allowedDependencies = { "account", "vault" })
@NullMarked
package app.tideline.yourdata;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
