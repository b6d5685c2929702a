/** The packaged application as it is run: started, killed, and searched from outside. */
@NullMarked
package app.tideline.jar;

import org.jspecify.annotations.NullMarked;
