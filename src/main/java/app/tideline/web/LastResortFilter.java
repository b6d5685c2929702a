package app.tideline.web;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import app.tideline.vault.Busy;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.coyote.CloseNowException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.thymeleaf.exceptions.TemplateProcessingException;

import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns whatever nobody else dealt with into an error page. Messages of exceptions may
 * hold a person's words, so the log gets types and places only.
 */
final class LastResortFilter extends OncePerRequestFilter {

	private static final Logger log = LoggerFactory.getLogger(LastResortFilter.class);

	private static final int PLACES = 6;

	/**
	 * What was written refers to something that was deleted at the same moment, as H2 and
	 * PostgreSQL say it.
	 */
	private static final Set<String> GONE = Set.of("23506", "23503");

	private static final Duration RETRY_AFTER = Duration.ofSeconds(10);

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws IOException {
		try {
			chain.doFilter(request, response);
		}
		catch (ServletException | RuntimeException ex) {
			Optional<Busy> busy = causeOf(ex, Busy.class);
			HttpStatusCode status = busy.isPresent() ? HttpStatus.SERVICE_UNAVAILABLE : statusOf(ex);
			// Being busy is no fault, and a flood is not to fill the log too.
			if (status.is5xxServerError() && busy.isEmpty()) {
				log.error("A request failed with {}: {}", status.value(), withoutContent(ex));
			}
			if (!response.isCommitted()) {
				if (status.isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE)) {
					Duration wait = busy.map(Busy::retryAfter).orElse(RETRY_AFTER);
					response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()));
				}
				// The server notes what broke off a body, and would make that a fault of
				// ours.
				request.removeAttribute(RequestDispatcher.ERROR_EXCEPTION);
				response.sendError(status.value());
			}
			else {
				// Half an answer must not pass for a whole one.
				throw new CloseNowException();
			}
		}
	}

	private static <T extends Throwable> Optional<T> causeOf(Throwable thrown, Class<T> type) {
		for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
			if (type.isInstance(cause)) {
				return Optional.of(type.cast(cause));
			}
		}
		return Optional.empty();
	}

	private static HttpStatusCode statusOf(Throwable thrown) {
		for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
			if (cause instanceof ErrorResponse response) {
				return response.getStatusCode();
			}
			if (cause instanceof InvalidParameterException parameter) {
				return HttpStatusCode.valueOf(parameter.getErrorCode());
			}
			if (cause instanceof TransientDataAccessException || cause instanceof CannotCreateTransactionException
					|| cause instanceof NonTransientDataAccessResourceException) {
				return HttpStatus.SERVICE_UNAVAILABLE;
			}
			if (cause instanceof SQLException refused && GONE.contains(refused.getSQLState())) {
				return HttpStatus.CONFLICT;
			}
		}
		return HttpStatus.INTERNAL_SERVER_ERROR;
	}

	private static String withoutContent(Throwable thrown) {
		StringBuilder text = new StringBuilder();
		for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
			text.append(text.isEmpty() ? "" : ", caused by ").append(cause.getClass().getName());
			if (cause instanceof TemplateProcessingException template) {
				text.append(" in template %s:%s".formatted(template.getTemplateName(), template.getLine()));
			}
			StackTraceElement[] trace = cause.getStackTrace();
			for (int i = 0; i < trace.length; i++) {
				if (i < PLACES || trace[i].getClassName().startsWith("app.tideline")) {
					text.append("\n\tat ").append(trace[i]);
				}
			}
		}
		return text.toString();
	}

}
