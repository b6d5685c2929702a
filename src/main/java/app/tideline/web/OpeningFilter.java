package app.tideline.web;

import java.io.IOException;
import java.util.Optional;

import app.tideline.account.OpenSpace;
import app.tideline.account.OpeningCookie;
import app.tideline.account.Spaces;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Joins the cookie and the stored opening for the length of one request, and wipes the
 * key when it ends, also that of a space which was opened within it. Runs again for error
 * pages, which come after that end.
 */
final class OpeningFilter extends OncePerRequestFilter {

	private static final String ATTRIBUTE = OpenSpace.class.getName();

	private final Spaces spaces;

	OpeningFilter(Spaces spaces) {
		this.spaces = spaces;
	}

	/** The space that is open in this request. */
	static Optional<OpenSpace> openIn(HttpServletRequest request) {
		return Optional.ofNullable((OpenSpace) request.getAttribute(ATTRIBUTE));
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return Paths.isStatic(request.getRequestURI());
	}

	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Optional<OpenSpace> found = OpeningCookie.read(request).flatMap((cookie) -> current(request, cookie));
		if (found.isPresent() && OpeningCookie.hasLeft(request)) {
			// The word of it is still on its way here, or was lost.
			end(found.get());
			found = Optional.empty();
		}
		if (found.isEmpty() && isWorthNothing(request)) {
			// A browser may show again what it keeps for Back until a cookie changes.
			OpeningCookie.expire(request, response);
		}
		Optional<OpenSpace> outer = openIn(request);
		if (found.isPresent()) {
			HeadersFilter.neverStore(response);
			request.setAttribute(ATTRIBUTE, found.get());
		}
		try {
			chain.doFilter(request, response);
		}
		finally {
			// One may have been opened on the way, in the place of the one that was
			// found.
			openIn(request).filter((open) -> outer.filter(open::equals).isEmpty()).ifPresent(OpenSpace::close);
			request.removeAttribute(ATTRIBUTE);
			found.ifPresent(OpenSpace::close);
		}
	}

	private void end(OpenSpace left) {
		try {
			this.spaces.lock(left);
		}
		finally {
			left.close();
		}
	}

	/** Whether a cookie came that opens nothing any more. */
	private static boolean isWorthNothing(HttpServletRequest request) {
		return request.getDispatcherType() == DispatcherType.REQUEST
				&& (OpeningCookie.read(request).isPresent() || OpeningCookie.hasLeft(request));
	}

	private Optional<OpenSpace> current(HttpServletRequest request, String cookie) {
		try {
			return this.spaces.current(cookie);
		}
		catch (RuntimeException ex) {
			// An error page must not fail for the reason that it reports.
			if (request.getDispatcherType() == DispatcherType.ERROR) {
				return Optional.empty();
			}
			throw ex;
		}
	}

}
