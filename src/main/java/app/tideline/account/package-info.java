/**
 * The private space: made with a name and a passphrase, opened, locked; its settings.
 */
@ApplicationModule(allowedDependencies = { "content", "vault" })
@NullMarked
package app.tideline.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
