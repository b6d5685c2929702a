package app.tideline.web;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** Answers what never reached a filter: all the headers, and an empty body. */
final class PlainErrorValve extends ErrorReportValve {

	@Override
	protected void report(Request request, Response response, @Nullable Throwable thrown) {
		if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		HeadersFilter.ALWAYS.forEach(response::setHeader);
		HeadersFilter.neverStore(response);
		if (request.isSecure()) {
			response.setHeader("Strict-Transport-Security", HeadersFilter.HSTS);
		}
	}

}
