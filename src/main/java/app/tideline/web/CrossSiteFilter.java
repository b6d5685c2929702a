package app.tideline.web;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

import app.tideline.account.Carried;
import app.tideline.account.OpenSpace;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes forms from this application's own pages only. Other sites may link here and
 * nothing else. With an opening a form proves by its token where it comes from, unless
 * the browser says otherwise; without, the browser has to say so.
 */
final class CrossSiteFilter extends OncePerRequestFilter {

	static final String SITE = "Sec-Fetch-Site";

	private static final Set<String> OWN = Set.of("same-origin", "none");

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		boolean form = request.getMethod().equals("POST");
		if (form ? isForeign(request) : !isOwn(request.getHeader(SITE)) && !isLinkFollowed(request)) {
			response.sendError(HttpServletResponse.SC_FORBIDDEN);
			return;
		}
		Optional<OpenSpace> space = OpeningFilter.openIn(request);
		boolean token = space.isPresent() && !Paths.isOpenToAnyForm(request.getServletPath());
		if (!form || (token && hasToken(request, space.get()))) {
			chain.doFilter(request, response);
		}
		else if (!isProvenOwn(request)) {
			response.sendError(HttpServletResponse.SC_FORBIDDEN);
		}
		else if (token && !Paths.isCallForHelp(request)) {
			// Ours, but from an earlier opening: the words come back, to be sent again.
			response.setStatus(HttpServletResponse.SC_FORBIDDEN);
			request.setAttribute(Carried.FROM, request.getServletPath());
			request.getRequestDispatcher(Paths.SEND_AGAIN).forward(request, response);
		}
		else {
			chain.doFilter(request, response);
		}
	}

	/**
	 * Whether the browser says that another site sent the form. A token does not outweigh
	 * that; a browser that says nothing leaves it to the token.
	 */
	private static boolean isForeign(HttpServletRequest request) {
		String site = request.getHeader(SITE);
		return (site != null) ? !isOwn(site) : request.getHeader(HttpHeaders.ORIGIN) != null && !isOwnOrigin(request);
	}

	private static boolean isOwn(@Nullable String site) {
		return site == null || OWN.contains(site);
	}

	private static boolean isLinkFollowed(HttpServletRequest request) {
		return "navigate".equals(request.getHeader("Sec-Fetch-Mode"))
				&& "document".equals(request.getHeader("Sec-Fetch-Dest"));
	}

	private static boolean hasToken(HttpServletRequest request, OpenSpace space) {
		String token = request.getParameter(Guards.CSRF);
		return token != null && space.hasCsrf(token);
	}

	private static boolean isProvenOwn(HttpServletRequest request) {
		return "same-origin".equals(request.getHeader(SITE)) || isOwnOrigin(request);
	}

	private static boolean isOwnOrigin(HttpServletRequest request) {
		String host = request.getHeader(HttpHeaders.HOST);
		return host != null && (request.getScheme() + "://" + host).equals(request.getHeader(HttpHeaders.ORIGIN));
	}

}
