package app.tideline.account;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import app.tideline.vault.OpenPlace;
import app.tideline.vault.Openings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a space is open, and closing it there. */
@Controller
@RequestMapping("/places")
class PlacesController {

	private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("'today at' HH:mm", Locale.UK);

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM 'at' HH:mm", Locale.UK);

	private final Openings openings;

	private final Clock clock;

	PlacesController(Openings openings, Clock clock) {
		this.openings = openings;
		this.clock = clock;
	}

	/** A line of the list. */
	record Line(OpenPlace place, String opened, String used) {
	}

	@GetMapping
	String list(OpenSpace space, Model model) {
		List<Line> lines = this.openings.places(space.opened())
			.stream()
			.sorted(Comparator.comparing((OpenPlace place) -> !place.here()))
			.map((place) -> new Line(place, time(place.openedAt(), space), time(place.lastUsed(), space)))
			.toList();
		model.addAttribute("places", lines);
		return "account/places";
	}

	@PostMapping("/close")
	String close(OpenSpace space, @RequestParam(defaultValue = "") String place) {
		this.openings.end(space.account(), place);
		return "redirect:/places?closed";
	}

	@PostMapping("/close-others")
	String closeOthers(OpenSpace space) {
		this.openings.endOthers(space.opened());
		return "redirect:/places?closed";
	}

	@PostMapping("/close-all")
	String closeAll(OpenSpace space, HttpServletRequest request, HttpServletResponse response) {
		this.openings.endAll(space.account());
		OpeningCookie.expire(request, response);
		return "redirect:/open?locked";
	}

	private String time(Instant instant, OpenSpace space) {
		ZonedDateTime local = instant.atZone(space.settings().zoneOrDefault());
		ZonedDateTime now = this.clock.instant().atZone(local.getZone());
		return (local.toLocalDate().equals(now.toLocalDate()) ? TODAY : DAY).format(local);
	}

}
