package app.tideline.guide;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What comes before and after something that has a number.
 *
 * @param previous the one before, or null for the first
 * @param next the one after, or null for the last
 */
record Neighbours<T>(@Nullable T previous, @Nullable T next) {

	/** Those of the one with that number, counted from 1. */
	static <T> Neighbours<T> of(List<T> all, int number) {
		return new Neighbours<>((number > 1) ? all.get(number - 2) : null,
				(number < all.size()) ? all.get(number) : null);
	}

}
