package app.tideline.home;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import app.tideline.account.Look;
import app.tideline.account.OpenSpace;
import app.tideline.content.Content;
import app.tideline.content.HelpCountry;
import app.tideline.content.Pronoun;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page with all its cards, as it stands or as it was sent. */
@Component
class SettingsPage {

	private static final List<Integer> MINUTES = List.of(5, 10, 15, 20, 30, 45, 60);

	private final Content content;

	SettingsPage(Content content) {
		this.content = content;
	}

	/** A pronoun to pick, and how it reads. */
	record Choice(Pronoun pronoun, String example) {
	}

	/** As it stands. */
	ModelAndView of(OpenSpace space) {
		SettingsForm form = SettingsForm.of(space.settings());
		return of(space, form).addObject("form", form)
			.addObject("screen", ScreenForm.of(space.settings().look()))
			.addObject("wayOut", new WayOutForm(space.settings().exitTo()));
	}

	/** With what was sent, which its controller has in the model. */
	ModelAndView of(OpenSpace space, SettingsForm form) {
		TreeSet<Integer> minutes = new TreeSet<>(MINUTES);
		minutes.add(space.settings().idleMinutes());
		return new ModelAndView("home/settings").addObject("version", space.version())
			.addObject("pronouns",
					Arrays.stream(Pronoun.values()).map((each) -> new Choice(each, form.example(each))).toList())
			.addObject("countries", countries())
			.addObject("minutes", minutes)
			.addObject("tabs", Look.Tab.values())
			.addObject("themes", inOrder("DEVICE", "Like my device", "LIGHT", "Light", "DARK", "Dark"))
			.addObject("sizes", inOrder("USUAL", "Usual", "LARGER", "Larger", "LARGEST", "Largest"))
			.addObject("wrong", Map.of());
	}

	/** Choices as they are offered: a name and its words in turn. */
	private static Map<String, String> inOrder(String... each) {
		Map<String, String> choices = new LinkedHashMap<>();
		for (int at = 0; at < each.length; at += 2) {
			choices.put(each[at], each[at + 1]);
		}
		return choices;
	}

	/** The countries there are help lines for, by their codes. */
	Map<String, String> countries() {
		Map<String, String> names = new LinkedHashMap<>();
		for (HelpCountry each : this.content.help()) {
			names.put(each.country(), each.name());
		}
		return names;
	}

}
