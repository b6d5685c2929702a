/**
 * Tideline, one package a module.
 */
@NullMarked
package app.tideline;

import org.jspecify.annotations.NullMarked;
