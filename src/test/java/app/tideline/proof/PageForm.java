package app.tideline.proof;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A form as it stands on a page.
 *
 * @param action where it is sent
 * @param controls all that can be filled in or pressed in it
 */
record PageForm(String action, List<Control> controls) {

	/**
	 * Something that can be filled in or pressed.
	 *
	 * @param type of an input; else "textarea", "option" or "button"
	 * @param chosen whether it is ticked or picked beforehand
	 * @param elsewhere where a button sends the form instead, or nothing
	 */
	record Control(String name, String type, String value, boolean chosen, String elsewhere) {

		private boolean isPick() {
			return this.type.equals("radio") || this.type.equals("option");
		}

	}

	PageForm {
		controls = List.copyOf(controls);
	}

	/** The same form, sent somewhere else. */
	PageForm sentTo(String path) {
		return new PageForm(path, this.controls);
	}

	/** The same form, if it or one of its buttons is sent to such a path. */
	Optional<PageForm> sentTo(Pattern path) {
		return Stream.concat(Stream.of(this.action), this.controls.stream().map(Control::elsewhere))
			.filter((to) -> path.matcher(to).matches())
			.findFirst()
			.map(this::sentTo);
	}

	/** The field that brings a file, if it has one. */
	Optional<String> file() {
		return this.controls.stream().filter((control) -> control.type().equals("file")).map(Control::name).findFirst();
	}

	/** What each way of sending it adds to it, which may be nothing. */
	List<Fields> buttons() {
		return this.controls.stream()
			.filter((control) -> control.type().equals("button"))
			.map((control) -> control.name().isEmpty() ? Fields.none()
					: Fields.none().adding(control.name(), control.value()))
			.toList();
	}

	/**
	 * What a browser would send if somebody had filled in everything: what is empty gets
	 * words, a day or a time, and of what can be picked the first is, if none is yet.
	 */
	Fields whole() {
		Fields fields = Fields.none();
		Set<String> picked = new HashSet<>();
		for (Control control : this.controls) {
			boolean pick = control.isPick() || control.type().equals("checkbox");
			if (!control.name().isEmpty() && !control.type().equals("button")
					&& (!pick || picked.add(control.name()))) {
				fields = fields.adding(control.name(), control.isPick() ? picked(control) : filled(control));
			}
		}
		return fields;
	}

	private String picked(Control first) {
		List<Control> all = this.controls.stream()
			.filter((control) -> control.name().equals(first.name()) && !control.value().isEmpty())
			.toList();
		return all.stream()
			.filter(Control::chosen)
			.findFirst()
			.or(() -> all.stream().findFirst())
			.map(Control::value)
			.orElse("");
	}

	private static String filled(Control control) {
		if (!control.value().isEmpty()) {
			return control.value();
		}
		return switch (control.type()) {
			case "date" -> LocalDate.now(ZoneOffset.UTC).plusDays(3).toString();
			case "time" -> "19:30";
			case "text", "textarea", "search" -> "A few words of mine";
			default -> "";
		};
	}

}
