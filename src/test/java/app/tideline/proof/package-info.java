/** What is promised of secrecy, shown on the whole application at once. */
@NullMarked
package app.tideline.proof;

import org.jspecify.annotations.NullMarked;
