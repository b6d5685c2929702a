package app.tideline.web;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * Answers what never reached a filter: all the headers, and one sentence with a way on.
 */
final class PlainErrorValve extends ErrorReportValve {

	private static final String PAGE = """
			<!DOCTYPE html>
			<html lang="en">
			<head><meta charset="utf-8"><title>That could not be read · Tideline</title></head>
			<body><p>There is no page at this address. Nothing was changed. <a href="/">Go to the first page</a></p></body>
			</html>
			""";

	@Override
	protected void report(Request request, Response response, @Nullable Throwable thrown) {
		if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		HeadersFilter.writeAlways(request, response);
		HeadersFilter.neverStore(response);
		write(response);
	}

	private static void write(Response response) {
		try {
			response.setContentType("text/html");
			response.setCharacterEncoding(StandardCharsets.UTF_8);
			Writer writer = response.getReporter();
			if (writer != null) {
				writer.write(PAGE);
				response.finishResponse();
			}
		}
		catch (IOException ex) {
			// Whoever asked is gone; there is nobody left to tell.
		}
	}

}
