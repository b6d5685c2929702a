package app.tideline.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/** What the running application answers, as its own handler mappings tell. */
public final class Routes {

	private static final Set<String> FORWARDED_TO = Set.of("/error", Paths.SEND_AGAIN, DoorFilter.GO_ON);

	private Routes() {
	}

	/**
	 * One way to ask for one path.
	 *
	 * @param method GET or POST
	 * @param pattern the path, with its variables
	 */
	public record Route(String method, String pattern) {

		/** Whether it lies behind the key. */
		public boolean isPrivate() {
			return Paths.isPrivate(path("7"));
		}

		/** Whether it names a row. */
		public boolean hasVariable() {
			return this.pattern.contains("{");
		}

		/** Whether it answers that path. */
		public boolean matches(String path) {
			return PathPatternParser.defaultInstance.parse(this.pattern).matches(PathContainer.parsePath(path));
		}

		/** The path, with that in place of its variables. */
		public String path(String variable) {
			return this.pattern.replaceAll("\\{[^}]*}", variable);
		}

		/** Whether forms are taken there without a token. */
		public boolean isOpenToAnyForm() {
			return Paths.isOpenToAnyForm(this.pattern);
		}

		@Override
		public String toString() {
			return this.method + " " + this.pattern;
		}

	}

	/**
	 * Every route, those that only a forward reaches left out.
	 * @throws AssertionError if one is not listed as either public or private, or answers
	 * every method
	 */
	public static List<Route> of(RequestMappingHandlerMapping mappings) {
		List<Route> routes = mappings.getHandlerMethods()
			.keySet()
			.stream()
			.flatMap(Routes::routes)
			.filter((route) -> !FORWARDED_TO.contains(route.pattern()))
			.sorted(Comparator.comparing(Route::toString))
			.toList();
		List<Route> unlisted = routes.stream().filter((route) -> isPublic(route) == route.isPrivate()).toList();
		if (!unlisted.isEmpty()) {
			throw new AssertionError("Either public or private, and listed: " + unlisted);
		}
		return routes;
	}

	/** The headers that everything is sent with. */
	public static Map<String, String> headers() {
		return HeadersFilter.ALWAYS;
	}

	private static Stream<Route> routes(RequestMappingInfo info) {
		if (info.getMethodsCondition().getMethods().isEmpty() && !FORWARDED_TO.containsAll(info.getPatternValues())) {
			throw new AssertionError("Of one method or another: " + info);
		}
		return info.getPatternValues()
			.stream()
			.flatMap((pattern) -> info.getMethodsCondition()
				.getMethods()
				.stream()
				.map(RequestMethod::name)
				.map((method) -> new Route(method, pattern)));
	}

	private static boolean isPublic(Route route) {
		PathContainer path = PathContainer.parsePath(route.path("7"));
		return Paths.PUBLIC.stream()
			.anyMatch((pattern) -> PathPatternParser.defaultInstance.parse(pattern).matches(path));
	}

}
