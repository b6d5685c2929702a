package app.tideline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.web.bind.annotation.SessionAttributes;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

/** The walls of the house, and the few manners that a compiler does not keep. */
class ArchitectureTests {

	private static final Path TEMPLATES = Path.of("src/main/resources/templates");

	private static final JavaClasses CODE = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages("app.tideline");

	@Test
	void modulesUseOnlyWhatTheyMay() {
		ApplicationModules.of(TidelineApplication.class).verify();
	}

	@Test
	void onlyTheVaultTouchesCryptography() {
		check(noClasses().that()
			.resideOutsideOfPackage("app.tideline.vault..")
			.should()
			.dependOnClassesThat(resideInAPackage("javax.crypto..").or(resideInAPackage("com.google.crypto.."))
				.or(resideInAPackage("org.bouncycastle.."))
				.or(nameMatching("java\\.security\\.(MessageDigest|SecureRandom|Signature|Key.*)"))
				.or(nameMatching("java\\.util\\.Random|java\\.util\\.concurrent\\.ThreadLocalRandom"))));
	}

	@Test
	void dependenciesComeThroughTheConstructor() {
		check(fields().should()
			.notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
			.andShould()
			.notBeAnnotatedWith("org.springframework.beans.factory.annotation.Value")
			.andShould()
			.notBeAnnotatedWith("jakarta.persistence.PersistenceContext"));
	}

	@Test
	void controllersBelongToTheirModule() {
		check(classes().that()
			.areAnnotatedWith("org.springframework.stereotype.Controller")
			.or()
			.areAnnotatedWith("org.springframework.web.bind.annotation.RestController")
			.should()
			.bePackagePrivate());
	}

	@Test
	void thereAreNoSessions() {
		check(noClasses().should()
			.dependOnClassesThat(assignableTo("jakarta.servlet.http.HttpSession").or(type(SessionAttributes.class))
				.or(resideInAPackage("org.springframework.session..")))
			.orShould()
			.callMethod("jakarta.servlet.http.HttpServletRequest", "getSession")
			.orShould()
			.callMethod("jakarta.servlet.http.HttpServletRequest", "getSession", "boolean"));
	}

	@Test
	void timeComesFromTheClock() {
		check(noClasses().should()
			.dependOnClassesThat(nameMatching("java\\.util\\.(Date|Calendar|GregorianCalendar)"))
			.orShould()
			.callMethod("java.time.Instant", "now")
			.orShould()
			.callMethod("java.time.LocalDate", "now")
			.orShould()
			.callMethod("java.time.LocalDateTime", "now")
			.orShould()
			.callMethod("java.time.ZonedDateTime", "now")
			.orShould()
			.callMethod("java.lang.System", "currentTimeMillis"));
	}

	@Test
	void nothingReachesOutOrStartsAnything() {
		check(noClasses().should()
			.dependOnClassesThat(resideInAPackage("java.net.http..").or(resideInAPackage("java.nio.channels.."))
				.or(nameMatching("java\\.net\\.(.*Socket|.*URLConnection)"))
				.or(type(ProcessBuilder.class))
				.or(nameMatching("org\\.springframework\\.(web\\.client|web\\.reactive|http\\.client)\\..*")))
			.orShould()
			.callMethodWhere(target(owner(type(Runtime.class))).and(target(name("exec"))))
			.orShould()
			.callMethod("java.net.URL", "openStream")
			.orShould()
			.callMethod("java.net.URL", "openConnection"));
	}

	@Test
	void htmlIsPrintedAsItIsInOneFragmentOnly() throws IOException {
		assertThat(templatesWith("th:utext", "[(")).containsExactly(Path.of("fragments/html.html"));
	}

	@Test
	void noTemplateHasStylesOrScriptsInside() throws IOException {
		assertThat(templatesWith(" style=", "th:style", "<style", "<script>", "javascript:", " onclick=")).isEmpty();
	}

	private static void check(ArchRule rule) {
		rule.check(CODE);
	}

	private static List<Path> templatesWith(String... texts) throws IOException {
		try (Stream<Path> files = Files.walk(TEMPLATES)) {
			return files.filter((file) -> file.toString().endsWith(".html"))
				.filter((file) -> Stream.of(texts).anyMatch(read(file)::contains))
				.map(TEMPLATES::relativize)
				.toList();
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
