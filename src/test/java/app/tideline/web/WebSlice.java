package app.tideline.web;

import java.io.IOException;
import java.util.Map;

import app.tideline.account.Carried;
import app.tideline.account.OpenSpace;
import app.tideline.account.OpeningCookie;
import app.tideline.vault.Busy;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** The module alone, on a real server, with pages to try it on and no database. */
@TestConfiguration
@EnableAutoConfiguration
@EnableConfigurationProperties(WebSettings.class)
@Import({ RequestChain.class, PageConfig.class, ServerConfig.class, ErrorPages.class, LeavingController.class,
		GoOnController.class, FormRoom.class, WebSlice.Pages.class })
class WebSlice {

	/** A form, as features have them. */
	record Note(@NotBlank(message = "Give it a title") String title, String words, String mood) {
	}

	@TestComponent
	@Controller
	static class Pages {

		@GetMapping({ "/guide", "/check-in", "/journal" })
		String page(@Nullable OpenSpace space, HttpServletRequest request, Model model) {
			model.addAttribute("path", request.getServletPath());
			return "test/page";
		}

		@GetMapping("/today")
		String today(OpenSpace space, Model model) {
			model.addAttribute("path", "/journal");
			return "test/page";
		}

		@PostMapping({ "/check-in", "/journal", "/new", "/search" })
		String take() {
			return "redirect:/guide";
		}

		@GetMapping("/reasons")
		String form(Model model) {
			model.addAttribute("note", new Note("", "", ""));
			return form(model, "test/form");
		}

		@PostMapping("/reasons")
		String form(@Valid @ModelAttribute("note") Note note, BindingResult errors, Model model) {
			return form(model, "test/form");
		}

		private static String form(Model model, String view) {
			model.addAttribute("moods", Map.of("calm", "Calm", "low", "Low"));
			return view;
		}

		@GetMapping("/open")
		@ResponseBody
		String open() {
			return "open";
		}

		@PostMapping("/open")
		@ResponseBody
		String carry(@RequestAttribute(Carried.FROM) String path, @RequestParam String words,
				HttpServletRequest request, HttpServletResponse response) {
			return path + " " + words;
		}

		@PostMapping(Paths.SEND_AGAIN)
		@ResponseBody
		String again(@RequestAttribute(Carried.FROM) String path, @RequestParam(defaultValue = "") String words) {
			return path + " again " + words;
		}

		@GetMapping("/guide/{number}")
		@ResponseBody
		String chapter(@PathVariable int number) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND, "secret reason");
		}

		@GetMapping("/help")
		@ResponseBody
		String fails() {
			throw new IllegalStateException("secret words");
		}

		@GetMapping("/made")
		void failsHalfway(HttpServletResponse response) throws IOException {
			response.getOutputStream().write(new byte[100_000]);
			response.flushBuffer();
			throw new IllegalStateException("secret half");
		}

		@GetMapping("/recover")
		@ResponseBody
		String isBusy() {
			throw new Busy();
		}

		@GetMapping("/privacy")
		@ResponseBody
		String hasNoDatabase() {
			throw new CannotCreateTransactionException("secret place of the database");
		}

		@GetMapping("/about")
		@ResponseBody
		String needsNumber(@RequestParam int number) {
			return "number";
		}

		@GetMapping("/unlisted")
		@ResponseBody
		String unlisted() {
			return "reached";
		}

		@GetMapping("/settings/cookie")
		@ResponseBody
		String cookie(HttpServletRequest request) {
			return OpeningCookie.read(request).orElse("none");
		}

	}

}
