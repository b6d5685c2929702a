package app.tideline.web;

import java.io.IOException;
import java.net.InetAddress;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers nobody whose words would cross a network in the clear. Where a proxy is named,
 * the port may be open to others too, who must not get past it. What comes through the
 * proxy is as secure as the proxy says.
 */
final class EncryptionFilter extends OncePerRequestFilter {

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (isInTheClear(request)) {
			response.sendError(HttpServletResponse.SC_FORBIDDEN);
		}
		else {
			chain.doFilter(request, response);
		}
	}

	/** Whether it came over a network, and not by HTTPS. */
	static boolean isInTheClear(HttpServletRequest request) {
		return !request.isSecure() && !isLoopback(request.getRemoteAddr());
	}

	/** Not what has to be looked up: a proxy may pass on anything as an address. */
	private static boolean isLoopback(String address) {
		try {
			return InetAddress.ofLiteral(address).isLoopbackAddress();
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

}
