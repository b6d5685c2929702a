package app.tideline.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Locking: the opening ends here first, then its cookie is taken back. */
@Controller
class LockController {

	private final Spaces spaces;

	LockController(Spaces spaces) {
		this.spaces = spaces;
	}

	@PostMapping("/lock")
	String lock(OpenSpace space, HttpServletRequest request, HttpServletResponse response) {
		this.spaces.lock(space);
		OpeningCookie.expire(request, response);
		return "redirect:/open?locked";
	}

}
