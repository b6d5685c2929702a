/** What people do, in a real browser, on both databases. */
@NullMarked
package app.tideline.browser;

import org.jspecify.annotations.NullMarked;
