package app.tideline.account;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A form that waits in the page for its space to be opened again. It is never kept on the
 * server.
 *
 * @param to the path it was sent to
 * @param fields its fields, with those that prove where it came from
 */
record Carried(String to, Map<String, List<String>> fields) {

	static final String PREFIX = "carried.";

	private static final String TO = "carried-to";

	private static final List<String> GUARDS = List.of("csrf", "binding");

	/**
	 * The form that was sent to a path whose opening had ended; nothing if it was empty.
	 */
	static @Nullable Carried sent(@Nullable String path, Map<String, String[]> parameters) {
		if (path == null || !path.startsWith("/") || path.startsWith("//")) {
			return null;
		}
		Map<String, List<String>> fields = new LinkedHashMap<>();
		parameters.forEach((name, values) -> fields.put(name, List.of(values)));
		return fields.containsKey("binding") ? new Carried(path, fields) : null;
	}

	/** The form that the opening page carried and now brings along. */
	static @Nullable Carried brought(Map<String, List<String>> form) {
		List<String> to = form.get(TO);
		if (to == null) {
			return null;
		}
		Map<String, List<String>> fields = new LinkedHashMap<>();
		form.forEach((name, values) -> {
			if (name.startsWith(PREFIX)) {
				fields.put(name.substring(PREFIX.length()), values);
			}
		});
		String path = to.getFirst();
		boolean ours = path.startsWith("/") && !path.startsWith("//") && !path.contains("\\");
		return ours ? new Carried(path, fields) : null;
	}

	/** Whether the space that was opened is the one this form came from. */
	boolean boundTo(String binding) {
		return this.fields.getOrDefault("binding", List.of()).contains(binding);
	}

	/** The fields for the page, without the proof of the opening that ended. */
	public Map<String, List<String>> own() {
		Map<String, List<String>> own = new LinkedHashMap<>(this.fields);
		own.keySet().removeAll(GUARDS);
		return own;
	}

	/** The longest words in it, to be shown. */
	public String words() {
		return own().values().stream().flatMap(List::stream).max(Comparator.comparingInt(String::length)).orElse("");
	}

}
