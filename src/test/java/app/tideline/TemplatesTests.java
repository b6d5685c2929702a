package app.tideline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What forms carry, and how little scripts may do.
 */
class TemplatesTests {

	private static final Path RESOURCES = Path.of("src/main/resources");

	private static final Pattern FORM = Pattern.compile("<form\\b[^>]*>");

	private static final Pattern PUBLIC_FORM = Pattern
		.compile("method=\"get\"|role=\"search\"|action=\"/(new|open|recover)\"");

	static Stream<Path> templates() throws IOException {
		return files("templates", ".html");
	}

	static Stream<Path> scripts() throws IOException {
		return files("static/js", ".js");
	}

	@ParameterizedTest
	@MethodSource("templates")
	void everyFormThatMayBeSentBehindTheKeyCarriesItsGuards(Path template) {
		String text = text(template);
		FORM.matcher(text).results().filter((form) -> !PUBLIC_FORM.matcher(form.group()).find()).forEach((form) -> {
			String rest = text.substring(form.end());
			assertThat(rest.substring(0, rest.indexOf("</form>"))).as(form.group())
				.containsAnyOf("fragments/form :: guards", "name=\"csrf\"");
		});
	}

	@ParameterizedTest
	@MethodSource("scripts")
	void scriptsSetTextAndHideThingsAndNothingElse(Path script) {
		assertThat(text(script)).doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write",
				"eval(", "localStorage", "sessionStorage", "indexedDB", "serviceWorker", "http:", "https:");
		String marks = script.endsWith("leave.js") ? "document.cookie = document.body.dataset.leaving" : "";
		assertThat(text(script).replace("if (document.body.dataset.leaving) " + marks, "")).as("but for one mark")
			.doesNotContain("document.cookie");
		assertThat(text(script).lines()).as("lines of one behaviour").hasSizeLessThanOrEqualTo(60);
	}

	private static Stream<Path> files(String folder, String ending) throws IOException {
		try (Stream<Path> found = Files.walk(RESOURCES.resolve(folder))) {
			return found.filter((file) -> file.toString().endsWith(ending)).toList().stream();
		}
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
