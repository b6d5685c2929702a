package app.tideline.web;

import app.tideline.account.OpenSpace;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.core.Nullness;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;

/** Hands the open space of the request to controllers that ask for it. */
final class OpenSpaceResolver implements HandlerMethodArgumentResolver {

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType().equals(OpenSpace.class);
	}

	@Override
	public @Nullable OpenSpace resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		HttpServletRequest servletRequest = request.getNativeRequest(HttpServletRequest.class);
		if (servletRequest != null) {
			var space = OpeningFilter.openIn(servletRequest);
			if (space.isPresent()) {
				return space.get();
			}
		}
		if (Nullness.forMethodParameter(parameter) == Nullness.NULLABLE) {
			return null;
		}
		throw new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
