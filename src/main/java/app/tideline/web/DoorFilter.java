package app.tideline.web;

import java.io.IOException;
import java.util.Set;

import app.tideline.account.Carried;
import app.tideline.account.OpeningCookie;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.web.filter.OncePerRequestFilter;

/** What happens at a private path when no space is open. */
final class DoorFilter extends OncePerRequestFilter {

	/** Reached only by a forward from here: a page with one link that goes on. */
	static final String GO_ON = "/go-on";

	private static final Set<String> ELSEWHERE = Set.of("cross-site", "same-site");

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (OpeningFilter.openIn(request).isPresent()
				|| !(Paths.isPrivate(request.getServletPath()) || isMembers(request))) {
			chain.doFilter(request, response);
		}
		else if (request.getMethod().equals("POST")) {
			// The opening page carries the words on in itself; the server keeps none of
			// them.
			request.setAttribute(Carried.FROM, request.getServletPath());
			request.getRequestDispatcher(Paths.OPEN).forward(request, response);
		}
		else if (isFrom(request.getHeader(CrossSiteFilter.SITE)) && OpeningCookie.read(request).isEmpty()) {
			// The cookie stays away when one comes from another site; one more step, and
			// it is there.
			request.getRequestDispatcher(GO_ON).forward(request, response);
		}
		else {
			response.sendRedirect(Paths.OPEN, HttpServletResponse.SC_SEE_OTHER);
		}
	}

	/**
	 * A form that was made behind the key, for a path that has a public form too.
	 */
	private static boolean isMembers(HttpServletRequest request) {
		return request.getMethod().equals("POST") && !Paths.isOpenToAnyForm(request.getServletPath())
				&& request.getParameter(Guards.BINDING) != null && !Paths.isCallForHelp(request);
	}

	private static boolean isFrom(@Nullable String site) {
		return site != null && ELSEWHERE.contains(site);
	}

}
