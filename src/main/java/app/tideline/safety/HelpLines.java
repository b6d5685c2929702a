package app.tideline.safety;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import app.tideline.content.Content;
import app.tideline.content.HelpCountry;
import app.tideline.content.HelpCountry.Directory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Help lines by country. Only services that were seen in good sources are ever handed
 * out; those rated low and those nobody has seen in a source stay in their file
 * (invariants I13 and I15).
 */
@Component
public final class HelpLines {

	private static final Map<String, String> TITLES = new LinkedHashMap<>();

	static {
		TITLES.put("abuse", "If you are afraid or controlled");
		TITLES.put("crisis", "If you are thinking of hurting yourself, or need someone to listen");
		TITLES.put("relationship", "For the relationship");
	}

	private final List<HelpCountry> countries;

	private final List<Directory> directories;

	private final Clock clock;

	@Autowired
	HelpLines(Content content, Clock clock) {
		this(content.help(), content.directories(), clock);
	}

	HelpLines(List<HelpCountry> countries, List<Directory> directories, Clock clock) {
		this.countries = countries;
		this.directories = directories;
		this.clock = clock;
	}

	/**
	 * The countries there are services for, name by code, in the order of their names.
	 */
	public Map<String, String> countries() {
		Map<String, String> names = new LinkedHashMap<>();
		this.countries.forEach((each) -> names.put(each.country(), each.name()));
		return names;
	}

	/**
	 * What to show for that country. An unknown code, or none, gives the directories
	 * alone.
	 * @param code ISO 3166 code in any case, or null
	 */
	public HelpList forCountry(@Nullable String code) {
		return find(code).map(this::list)
			.orElseGet(() -> new HelpList(null, null, List.of(), List.of(), this.directories));
	}

	private Optional<HelpCountry> find(@Nullable String code) {
		String upper = (code != null) ? code.toUpperCase(Locale.ROOT) : "";
		return this.countries.stream().filter((each) -> each.country().equals(upper)).findFirst();
	}

	private HelpList list(HelpCountry country) {
		List<HelpList.Group> groups = TITLES.entrySet()
			.stream()
			.map((title) -> new HelpList.Group(title.getKey(), title.getValue(), lines(country, title.getKey())))
			.filter((group) -> !group.lines().isEmpty())
			.toList();
		return new HelpList(country.country(), country.name(), country.emergency(), groups, this.directories);
	}

	private List<HelpLine> lines(HelpCountry country, String kind) {
		LocalDate today = LocalDate.now(this.clock);
		return country.services()
			.stream()
			.filter((service) -> service.kind().equals(kind) && service.confidence().shown())
			.map((service) -> new HelpLine(service, today))
			.toList();
	}

}
