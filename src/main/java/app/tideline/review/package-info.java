/**
 * Whether answers have changed, said as carefully as the evidence base asks for (section
 * 3.6): a person's last four check-ins against the up to eight before them. Pure: no
 * database, no web, no words, no clock.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package app.tideline.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
