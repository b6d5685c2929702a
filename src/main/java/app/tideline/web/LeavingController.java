package app.tideline.web;

import java.net.URI;

import app.tideline.account.OpenSpace;
import app.tideline.account.OpeningCookie;
import app.tideline.account.Spaces;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Leaving: the opening ends here first, then the browser goes elsewhere. */
@Controller
class LeavingController {

	private final Spaces spaces;

	private final WebSettings settings;

	LeavingController(Spaces spaces, WebSettings settings) {
		this.spaces = spaces;
		this.settings = settings;
	}

	/** The link itself, for those without script. */
	@GetMapping(Paths.EXIT)
	ResponseEntity<Void> leave(@Nullable OpenSpace space, HttpServletRequest request, HttpServletResponse response) {
		end(space, request, response);
		return ResponseEntity.status(HttpStatus.SEE_OTHER).location(target(space)).build();
	}

	/** The beacon of the script, which sets off for the target by itself. */
	@PostMapping(Paths.EXIT)
	ResponseEntity<Void> end(@Nullable OpenSpace space, HttpServletRequest request, HttpServletResponse response) {
		if (space != null) {
			this.spaces.lock(space);
		}
		if (OpeningCookie.read(request).isPresent()) {
			OpeningCookie.expire(request, response);
		}
		return ResponseEntity.noContent().build();
	}

	/** Tells the server that somebody is there: what the filter does is all of it. */
	@GetMapping("/stay")
	ResponseEntity<Void> stay() {
		return ResponseEntity.noContent().build();
	}

	private URI target(@Nullable OpenSpace space) {
		return (space != null) ? space.settings().exit().orElseGet(this.settings::exitTo) : this.settings.exitTo();
	}

}
