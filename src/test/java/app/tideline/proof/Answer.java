package app.tideline.proof;

import java.io.UnsupportedEncodingException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.mock.web.MockHttpServletResponse;

/**
 * What came back.
 *
 * @param to what was asked, for messages
 * @param status the status
 * @param headers every header with its values, whatever the case of its name
 * @param body what stands on the page
 */
record Answer(String to, int status, Map<String, List<String>> headers, String body) {

	static Answer of(HttpResponse<String> response) {
		Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		headers.putAll(response.headers().map());
		return new Answer(response.request().method() + " " + response.uri(), response.statusCode(), headers,
				response.body());
	}

	static Answer of(String to, MockHttpServletResponse response) throws UnsupportedEncodingException {
		Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		response.getHeaderNames().forEach((name) -> headers.put(name, response.getHeaders(name)));
		return new Answer(to, response.getStatus(), headers, response.getContentAsString(StandardCharsets.UTF_8));
	}

	List<String> all(String header) {
		return this.headers.getOrDefault(header, List.of());
	}

	@Override
	public String toString() {
		return this.to + ": " + this.status;
	}

}
