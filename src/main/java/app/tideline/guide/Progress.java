package app.tideline.guide;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import app.tideline.content.Chapter;
import org.jspecify.annotations.Nullable;

/**
 * What a person said about their chapters.
 *
 * @param stops by the id of the chapter, in the order in which it was said
 */
public record Progress(Map<String, Stop> stops) {

	/** Nothing said. */
	public static final Progress NONE = new Progress(Map.of());

	/** What was said about a chapter, or null. */
	public @Nullable Stop of(Chapter chapter) {
		return this.stops.get(chapter.id());
	}

	/** How many chapters are done. */
	public int done() {
		return (int) this.stops.values().stream().filter(Stop.DONE::equals).count();
	}

	/**
	 * Where to go on: at the chapter they last said they would come back to, else at the
	 * first of which nothing is said; nowhere until something is said, or when all is
	 * done.
	 */
	public Optional<Chapter> next(List<Chapter> chapters) {
		if (this.stops.isEmpty()) {
			return Optional.empty();
		}
		List<String> later = this.stops.keySet().stream().filter((id) -> this.stops.get(id) == Stop.LATER).toList();
		return chapters.stream()
			.filter((chapter) -> later.isEmpty() ? !this.stops.containsKey(chapter.id())
					: chapter.id().equals(later.getLast()))
			.findFirst();
	}

	/** The same with something said about a chapter, or with that taken back. */
	Progress with(String chapter, @Nullable Stop stop) {
		Map<String, Stop> said = new LinkedHashMap<>(this.stops);
		said.remove(chapter);
		if (stop != null) {
			said.put(chapter, stop);
		}
		return new Progress(said);
	}

	@Override
	public String toString() {
		return "Progress";
	}

}
