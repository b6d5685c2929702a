package app.tideline.safety;

import java.util.List;

import app.tideline.content.HelpCountry.Directory;
import app.tideline.content.HelpCountry.Emergency;
import org.jspecify.annotations.Nullable;

/**
 * What may be shown of the services of one country, or of none. Digits are never shown
 * without the country's name beside them (invariant I13).
 *
 * @param code ISO 3166 code, or null where no known country is chosen
 * @param country its name in English, or null
 * @param emergency emergency digits, which nobody here has checked; empty without a
 * country
 * @param groups services by what they are for; empty without a country
 * @param directories where to look for services of other countries, not checked either
 */
public record HelpList(@Nullable String code, @Nullable String country, List<Emergency> emergency, List<Group> groups,
		List<Directory> directories) {

	/**
	 * The service to name first for that kind of need: one that can be rung or texted,
	 * where there is one.
	 * @param kind abuse, crisis or relationship
	 * @return null where nothing may be shown
	 */
	public @Nullable HelpLine first(String kind) {
		List<HelpLine> lines = this.groups.stream()
			.filter((group) -> group.id().equals(kind))
			.flatMap((group) -> group.lines().stream())
			.toList();
		return lines.stream()
			.filter((line) -> line.service().phone() != null || line.service().text() != null)
			.findFirst()
			.orElse(lines.isEmpty() ? null : lines.getFirst());
	}

	/**
	 * Services for one kind of need.
	 *
	 * @param id its anchor: abuse, crisis or relationship
	 * @param title whom it is for, in words
	 */
	public record Group(String id, String title, List<HelpLine> lines) {
	}

}
