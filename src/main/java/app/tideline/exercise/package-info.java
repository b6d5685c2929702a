/**
 * The exercises as working tools: their forms, read from the content, and what each makes
 * of what was filled in. Pure: no database, no web, no clock of its own.
 */
@ApplicationModule(allowedDependencies = "content")
@NullMarked
package app.tideline.exercise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
