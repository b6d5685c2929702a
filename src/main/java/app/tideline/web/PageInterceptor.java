package app.tideline.web;

import java.net.URI;
import java.util.Map;

import app.tideline.account.Look;
import app.tideline.account.OpenSpace;
import app.tideline.account.OpeningCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Adds to every page what the layout needs: whether a space is open and, only then, the
 * guards of its forms; how it looks; where "leave quickly" goes; whether a form has
 * errors; and whether the page answers a form, so that what stands in it is saved nowhere
 * yet.
 */
final class PageInterceptor implements HandlerInterceptor {

	private final WebSettings settings;

	PageInterceptor(WebSettings settings) {
		this.settings = settings;
	}

	@Override
	public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable ModelAndView page) {
		if (page == null || page.getViewName() == null || page.getViewName().contains(":")) {
			return;
		}
		Map<String, Object> model = page.getModel();
		OpenSpace space = OpeningFilter.openIn(request).orElse(null);
		model.put("member", space != null);
		URI exit = (space != null) ? space.settings().exit().orElseGet(this.settings::exitTo) : this.settings.exitTo();
		model.put("exitTo", exit.toString());
		model.put("exitHost", exit.getHost());
		model.put("look", (space != null) ? space.settings().look() : Look.USUAL);
		if (request.getMethod().equals("POST")) {
			model.put("unsaved", true);
		}
		if (space != null) {
			model.put("guards", Guards.of(space));
			model.put("idleMinutes", space.settings().idleMinutes());
			model.put("leaving", OpeningCookie.leaving(request));
			model.put("usualExit", this.settings.exitTo().getHost());
			model.put("hidesWords", space.settings().look().hidesWords());
		}
		if (model.values().stream().anyMatch(PageInterceptor::hasErrors)) {
			model.put("errors", true);
		}
	}

	private static boolean hasErrors(@Nullable Object value) {
		return value instanceof BindingResult result && result.hasErrors();
	}

}
