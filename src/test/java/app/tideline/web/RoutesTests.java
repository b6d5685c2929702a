package app.tideline.web;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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
import org.springframework.web.util.pattern.PathPatternParser;

import static org.assertj.core.api.Assertions.assertThat;

/** Every path that a controller answers is listed as public or as private. */
class RoutesTests {

	private static final Set<String> FORWARDED_TO = Set.of("/error", Paths.SEND_AGAIN, DoorFilter.GO_ON);

	static Stream<String> routes() {
		var scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
		return scanner.findCandidateComponents("app.tideline")
			.stream()
			.map((found) -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
			.filter((type) -> !type.isMemberClass() && !isInTests(type))
			.flatMap(RoutesTests::routes)
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

	private static Stream<String> routes(Class<?> controller) {
		String[] roots = paths(AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class));
		return Arrays.stream(controller.getDeclaredMethods())
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
