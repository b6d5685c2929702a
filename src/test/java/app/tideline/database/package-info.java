/** The two databases that every test of what is stored runs on. */
@NullMarked
package app.tideline.database;

import org.jspecify.annotations.NullMarked;
