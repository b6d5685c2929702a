package app.tideline;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How often a test tries what it shows, in the order in which {@code docs/threats.md}
 * says it. The numbers are the very constants that the test goes by.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Tries {

	int[] value();

}
