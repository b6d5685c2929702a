package app.tideline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.web.bind.annotation.SessionAttributes;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
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

	private static final ArchRule NO_OTHER_CHANCE = noClasses().should()
		.dependOnClassesThat(nameMatching("java\\.util\\.(Splittable)?Random|java\\.util\\.random\\..*"
				+ "|java\\.util\\.concurrent\\.ThreadLocalRandom"))
		.orShould()
		.accessTargetWhere(targetOwner(type(UUID.class)).and(JavaAccess.Predicates.target(name("randomUUID"))))
		.orShould()
		.accessTargetWhere(targetOwner(type(Math.class).or(type(StrictMath.class)))
			.and(JavaAccess.Predicates.target(name("random"))))
		.orShould()
		.accessTargetWhere(targetOwner(type(Collections.class)).and(JavaAccess.Predicates.target(name("shuffle"))));

	private static final DescribedPredicate<JavaClass> BY_HAND = resideInAnyPackage("org.springframework.jdbc..",
			"javax.sql..")
		.or(nameMatching("java\\.sql\\.(Connection|DriverManager|.*Statement)"))
		.or(nameMatching("jakarta\\.persistence\\.(EntityManager.*|.*Query)"))
		.or(nameMatching("org\\.hibernate\\.(Session.*|StatelessSession)"));

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
				.or(nameMatching("java\\.security\\.(MessageDigest|SecureRandom|Signature|Key.*)"))));
	}

	/**
	 * Nothing here is drawn by a chance that can be reckoned, not even where it is no
	 * secret today: so nobody has to tell the two apart.
	 */
	@Test
	void chanceIsSecureRandom() {
		check(NO_OTHER_CHANCE);
		assertThat(NO_OTHER_CHANCE.evaluate(new ClassFileImporter().importClasses(Careless.class))
			.getFailureReport()
			.getDetails()).as("each of them is noticed").hasSize(Careless.DRAWN);
	}

	/** Who joins a query, or asks for rows by it: to be read with care. */
	@Test
	void theDatabaseIsAskedThroughRepositoriesButForThese() {
		assertThat(CODE.stream()
			.filter((type) -> type.getDirectDependenciesFromSelf()
				.stream()
				.map(Dependency::getTargetClass)
				.anyMatch(BY_HAND))
			.map((type) -> type.getName().replaceFirst("\\$.*", ""))
			.distinct()).containsExactlyInAnyOrder("app.tideline.account.Remains", "app.tideline.vault.Rekeying",
					"app.tideline.vault.SealedRows", "app.tideline.vault.ServerMark",
					"app.tideline.vault.VaultConfiguration");
	}

	/**
	 * Stretching a passphrase takes much memory and time. So it happens within what
	 * {@code Admission.admit} is given; what stands here is only called from there, or
	 * from another that stands here.
	 */
	@Test
	void noPassphraseIsStretchedByWhomNobodyLetIn() {
		assertThat(stretching()).containsExactlyInAnyOrder("app.tideline.vault.Stretching.stretch",
				"app.tideline.vault.Wrapping.derive", "app.tideline.vault.Wrapping.wrap",
				"app.tideline.vault.Wrapping.unwrap", "app.tideline.vault.SealedFile.stretch");
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

	/** The methods that stretch a passphrase as soon as they are called. */
	private static Set<String> stretching() {
		Set<String> all = new TreeSet<>();
		Set<String> more = Set.of();
		do {
			all.addAll(more);
			more = CODE.stream()
				.flatMap((type) -> type.getCodeUnits().stream())
				.filter((unit) -> stretches(unit, all))
				.map(ArchitectureTests::named)
				.collect(Collectors.toSet());
		}
		while (!all.containsAll(more));
		return all;
	}

	/** Those that hand all of it to be let in, one by one, do not. */
	private static boolean stretches(JavaCodeUnit unit, Set<String> stretching) {
		List<JavaAccess<?>> costly = unit.getAccessesFromSelf()
			.stream()
			.filter((access) -> isGenerated(access) || stretching.contains(named(access.getTarget())))
			.toList();
		long letIn = unit.getMethodCallsFromSelf()
			.stream()
			.filter((call) -> named(call.getTarget()).equals("app.tideline.vault.Admission.admit"))
			.count();
		return costly.size() > letIn || !costly.stream().allMatch(JavaAccess::isDeclaredInLambda);
	}

	private static boolean isGenerated(JavaAccess<?> access) {
		return access.getTargetOwner().getPackageName().equals("org.bouncycastle.crypto.generators")
				&& access.getName().startsWith("generate");
	}

	private static <T extends HasName & HasOwner<JavaClass>> String named(T member) {
		return member.getOwner().getName() + "." + member.getName();
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

	/** Draws in every way in which nothing of ours may. */
	static final class Careless {

		static final int DRAWN = 10;

		private Careless() {
		}

		static List<Object> draw(List<Integer> cards) {
			Supplier<UUID> id = UUID::randomUUID;
			Collections.shuffle(cards);
			Collections.shuffle(cards, new SecureRandom());
			return List.of(UUID.randomUUID(), id.get(), Math.random(), StrictMath.random(), new Random(),
					ThreadLocalRandom.current(), new SplittableRandom(), RandomGenerator.getDefault());
		}

	}

}
