package app.tideline.proof;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.Cookie;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.boot.webmvc.test.autoconfigure.SpringBootMockMvcBuilderCustomizer;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;

/**
 * The same application, filters and all, asked without a connection: for what is asked
 * thousands of times. Error pages come after it, and stay empty here.
 */
final class Inside {

	private final MockMvcTester mvc;

	Inside(WebApplicationContext application) {
		this.mvc = MockMvcTester.from(application, (builder) -> {
			var filters = new SpringBootMockMvcBuilderCustomizer(application);
			filters.setPrint(MockMvcPrint.NONE);
			filters.customize(builder);
			return builder.build();
		});
	}

	/** Asks as a page of this very site would, with the cookie that somebody has. */
	Answer ask(Somebody somebody, String method, String path, String form) {
		var request = (method.equals("POST") ? this.mvc.post() : this.mvc.get()).uri(URI.create(path)).with((inner) -> {
			inner.setServletPath(URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8));
			inner.setPathInfo(null);
			return inner;
		}).header("Sec-Fetch-Site", "same-origin");
		if (!somebody.cookie().isEmpty()) {
			request.cookie(new Cookie("tideline", somebody.cookie().split("=", 2)[1]));
		}
		if (method.equals("POST")) {
			request.contentType("application/x-www-form-urlencoded").content(form);
		}
		try {
			return Answer.of(method + " " + path, request.exchange().getResponse());
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
