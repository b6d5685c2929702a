package app.tideline.home;

import java.util.Optional;

import app.tideline.account.OpenSpace;
import app.tideline.safety.Gates;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * A page for a professional: picked line by line, looked at, and made into a PDF. What
 * was picked is carried in the forms; nothing of it is stored.
 */
@Controller
@RequestMapping("/take-along")
class TakeAlongController {

	private final Picking picking;

	private final Sheets sheets;

	TakeAlongController(Picking picking, Sheets sheets) {
		this.picking = picking;
		this.sheets = sheets;
	}

	@GetMapping
	ModelAndView pick(OpenSpace space) {
		return picker(space, TakeAlongForm.empty()).addObject("form", TakeAlongForm.empty());
	}

	@PostMapping
	ModelAndView preview(OpenSpace space, @ModelAttribute("form") TakeAlongForm form, BindingResult errors,
			@RequestParam(defaultValue = "") String go) {
		if (go.equals("more")) {
			TakeAlongForm more = form.listingMore();
			return picker(space, more).addObject("form", more);
		}
		if (go.equals("change")) {
			return picker(space, form);
		}
		Optional<Taken> read = read(space, form, errors);
		if (read.isEmpty()) {
			return again(space, form);
		}
		Taken taken = read.get();
		return page(space, "home/preview").addObject("taken", taken)
			.addObject("carried", form.carried())
			.addObject("unprintable", this.sheets.sheet(taken, space.settings().wording()).unprintable());
	}

	@PostMapping("/pdf")
	Object pdf(OpenSpace space, @ModelAttribute("form") TakeAlongForm form, BindingResult errors) {
		Optional<Taken> read = read(space, form, errors);
		if (read.isEmpty()) {
			return again(space, form);
		}
		Taken taken = read.get();
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_PDF)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("page.pdf").build().toString())
			.cacheControl(CacheControl.noStore())
			.body(this.sheets.sheet(taken, space.settings().wording()).pdf());
	}

	private Optional<Taken> read(OpenSpace space, TakeAlongForm form, BindingResult errors) {
		form.check(errors);
		if (errors.hasErrors()) {
			return Optional.empty();
		}
		Taken taken = this.picking.taken(space, form);
		if (taken.tooLong()) {
			errors.rejectValue("page", "page", "Together, these pages are too long to print. Please take out some.");
			return Optional.empty();
		}
		return Optional.of(taken);
	}

	private ModelAndView again(OpenSpace space, TakeAlongForm form) {
		ModelAndView page = picker(space, form);
		page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

	private ModelAndView picker(OpenSpace space, TakeAlongForm form) {
		return page(space, "home/take-along").addObject("offer", this.picking.offer(space, form.lines()));
	}

	private ModelAndView page(OpenSpace space, String view) {
		return new ModelAndView(view).addObject("held", Gates.supportFirst(space, this.picking.today(space)));
	}

}
