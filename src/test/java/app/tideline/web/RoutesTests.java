package app.tideline.web;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import app.tideline.account.FormBody;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Every path that a controller answers is listed as public or as private. */
class RoutesTests {

	private static final Set<String> FORWARDED_TO = Set.of("/error", Paths.SEND_AGAIN, DoorFilter.GO_ON);

	static Stream<String> routes() {
		return controllers().flatMap((type) -> routes(type, (method) -> true))
			.filter((route) -> !FORWARDED_TO.contains(route))
			.distinct()
			.sorted();
	}

	@ParameterizedTest
	@MethodSource("routes")
	void isListed(String route) {
		String path = route.replaceAll("\\{[^}]*}", "7");
		boolean open = Paths.PUBLIC.stream().anyMatch((pattern) -> matches(pattern, path));
		assertThat(open ^ Paths.isPrivate(path)).as("%s is either public or private", route).isTrue();
	}

	@Test
	void whatIsListedIsAnswered() {
		List<String> answered = routes().map((route) -> route.replaceAll("\\{[^}]*}", "7")).toList();
		assertThat(Paths.PUBLIC).allMatch((pattern) -> answered.stream().anyMatch((path) -> matches(pattern, path)));
		assertThat(Paths.PRIVATE).allMatch((root) -> answered.stream().anyMatch((path) -> path.startsWith(root)));
	}

	@Test
	void whatIsNotListedIsNeither() {
		assertThat(Paths.PUBLIC).noneMatch((pattern) -> matches(pattern, "/journals"));
		assertThat(Paths.isPrivate("/journals")).isFalse();
		assertThat(Paths.isPrivate("/journal/7/edit")).isTrue();
	}

	/** It would be among no probes otherwise. */
	@Test
	void whatAnswersEveryMethodIsNotPassedOver() throws NoSuchMethodException {
		RequestMappingHandlerMapping mappings = new RequestMappingHandlerMapping();
		mappings.registerMapping(RequestMappingInfo.paths("/error").build(), this,
				RoutesTests.class.getDeclaredMethod("whatIsListedIsAnswered"));
		assertThat(Routes.of(mappings)).isEmpty();
		mappings.registerMapping(RequestMappingInfo.paths("/today").build(), this,
				RoutesTests.class.getDeclaredMethod("whatIsNotListedIsNeither"));
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> Routes.of(mappings))
			.withMessageContaining("/today");
	}

	/** One that could bring another form along has to take one of any length. */
	@Test
	void whatTakesAPassphraseTakesNoLongWordsButForTheOpeningPage() {
		Stream<String> secret = controllers().flatMap((type) -> routes(type, RoutesTests::takesASecret));
		assertThat(secret.filter((route) -> !route.equals(Paths.OPEN))).hasSizeGreaterThan(5)
			.allMatch(Paths::isWithoutWords);
		assertThat(Paths.isWithoutWords(Paths.OPEN)).isFalse();
		assertThat(Paths.isWithoutWords("/journal/new")).isFalse();
	}

	private static boolean takesASecret(Method method) {
		return List.of(method.getParameterTypes()).contains(FormBody.class);
	}

	private static Stream<Class<?>> controllers() {
		var scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
		return scanner.findCandidateComponents("app.tideline")
			.stream()
			.<Class<?>>map((found) -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
			.filter((type) -> !type.isMemberClass() && !isInTests(type));
	}

	private static Stream<String> routes(Class<?> controller, Predicate<Method> which) {
		String[] roots = paths(AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class));
		return Arrays.stream(controller.getDeclaredMethods())
			.filter(which)
			.map((Method method) -> AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class))
			.filter((mapping) -> mapping != null)
			.flatMap((mapping) -> Arrays.stream(roots)
				.flatMap((root) -> Arrays.stream(paths(mapping)).map((path) -> root + path)));
	}

	private static String[] paths(@Nullable RequestMapping mapping) {
		return (mapping == null || mapping.path().length == 0) ? new String[] { "" } : mapping.path();
	}

	private static boolean matches(String pattern, String path) {
		return PathPatternParser.defaultInstance.parse(pattern).matches(PathContainer.parsePath(path));
	}

	private static boolean isInTests(Class<?> type) {
		return type.getProtectionDomain().getCodeSource().getLocation().getPath().endsWith("test-classes/");
	}

}
