package app.tideline.web;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Tags public pages by their content. Weakly, because a strong tag switches compression
 * off; and not where a space is open, because what is not stored is not compared. It
 * buffers, and so must stand inside of everything that forwards.
 */
final class EtagFilter extends ShallowEtagHeaderFilter {

	EtagFilter() {
		setWriteWeakETag(true);
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getMethod().equals("GET") || Paths.isStatic(request.getRequestURI())
				|| Paths.TAKING_SECRETS.contains(request.getServletPath()) || OpeningFilter.openIn(request).isPresent();
	}

}
