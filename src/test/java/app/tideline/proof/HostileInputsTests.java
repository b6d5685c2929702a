package app.tideline.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import app.tideline.database.OnServer;
import app.tideline.web.Routes;
import app.tideline.web.Routes.Route;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every form there is, filled in by somebody who wants it to break: no answer fails, none
 * does what was written into it, and none says what went wrong inside.
 */
@OnServer
class HostileInputsTests {

	private static final int ALL = 20_000;

	private static final int BROKEN = 400;

	private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"?#]*)[^\"]*\"(.*?)</form>",
			Pattern.DOTALL);

	private static final Pattern FIELD = Pattern.compile("<(?:input|select|textarea|button)[^>]* name=\"([^\"]+)\"");

	private static final Pattern LINK = Pattern.compile("href=\"(/[a-z][^\"#]*)\"");

	private static final Pattern INSIDE = Pattern
		.compile("Exception|java\\.lang|org\\.(springframework|thymeleaf|hibernate|h2)|at app\\.tideline|SQLState");

	/** Guards, and what would be hashed: a passphrase is tried elsewhere. */
	private static final Pattern LEFT_OUT = Pattern.compile("csrf|binding|operation|passphrase.*");

	private final Set<String> wrong = ConcurrentHashMap.newKeySet();

	private final AtomicInteger sent = new AtomicInteger();

	private final Map<String, Set<String>> fields = new LinkedHashMap<>();

	private final List<Route> forms;

	private final Inside inside;

	private final int port;

	HostileInputsTests(@Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
			@Autowired WebApplicationContext application, @LocalServerPort int port) {
		this.forms = Routes.of(mappings).stream().filter((route) -> route.method().equals("POST")).toList();
		this.inside = new Inside(application);
		this.port = port;
	}

	@Test
	void noFormBreaksReflectsOrTells() {
		Somebody member = Somebody.within(this.port);
		Journey.of(member);
		Set<String> pages = new TreeSet<>(Set.of("/", "/new", "/open", "/recover", "/check-in", "/today"));
		look(member, pages);
		List<String> paths = this.forms.stream().flatMap((route) -> paths(route).stream()).toList();
		int each = ALL / paths.size() + 1;
		paths.parallelStream().forEach((path) -> {
			HostileWords words = new HostileWords(path.hashCode());
			List<String> own = own(path);
			List<String> others = this.fields.values().stream().flatMap(Set::stream).distinct().toList();
			for (int form = 0; form < each; form++) {
				Somebody somebody = (form % 8 == 0 || ends(path)) ? Somebody.reading(this.port) : member;
				judge(this.inside.ask(somebody, "POST", path, somebody.guarded(words.form(own, others))));
			}
		});
		look(member, pages);
		assertThat(this.wrong).isEmpty();
		assertThat(this.sent).hasValueGreaterThanOrEqualTo(ALL);
	}

	@Test
	void whatAPageReflectsIsFound() {
		for (String page : List.of("<p><zqx-a>", "<p onzqx=\"1\">", "<a href=\"javascript:zqx()\">a</a>", "<!--zqx-->",
				"<script>zqx()</script>", "<p title=\"a\" onclick=\"zqx()\">")) {
			assertThat(Markup.reflected(page)).as(page).isNotEmpty();
		}
		assertThat(Markup.reflected("<p title=\"zqx\">&lt;zqx-a&gt; [a](javascript:zqx())</p>")).isEmpty();
	}

	/** Over the wire, because the server itself reads what cannot be read. */
	@Test
	void whatIsNoTextAtAllIsRefusedWithAPage() {
		Somebody member = Somebody.within(this.port);
		Random random = new Random(7);
		for (int form = 0; form < BROKEN; form++) {
			Route route = this.forms.get(form % this.forms.size());
			Somebody somebody = (form % 2 == 0 || ends(route.pattern())) ? Somebody.reading(this.port) : member;
			byte[] noise = new byte[1 + random.nextInt(60)];
			random.nextBytes(noise);
			String broken = List
				.of("%C0%AF", "%ED%A0%80", "%F8%88", "%", "%zz", "=&=&;", "\u0000",
						new String(noise, StandardCharsets.ISO_8859_1))
				.get(random.nextInt(8));
			byte[] body = somebody.guarded("text=" + broken + "&day=" + broken).getBytes(StandardCharsets.ISO_8859_1);
			judge(somebody.ask("POST", route.path("1"), body, "Sec-Fetch-Site", "same-origin"));
		}
		assertThat(this.wrong).isEmpty();
	}

	private void judge(Answer answer) {
		this.sent.incrementAndGet();
		List<String> reflected = Markup.reflected(answer.body());
		Matcher told = INSIDE.matcher(answer.body());
		if (answer.status() >= 500 || !reflected.isEmpty() || told.find() || answer.body().contains(HostileWords.SUM)
				|| answer.headers().toString().contains("zqx=1")) {
			this.wrong.add(answer + " " + reflected);
		}
	}

	/** Reads every page that can be reached, and notes what its forms ask. */
	private void look(Somebody member, Set<String> pages) {
		List<String> open = new ArrayList<>(pages);
		for (int page = 0; page < open.size() && page < 200; page++) {
			Answer answer = member.get(open.get(page));
			judge(answer);
			LINK.matcher(answer.body()).results().map((link) -> link.group(1)).filter(pages::add).forEach(open::add);
			FORM.matcher(answer.body()).results().forEach(this::note);
		}
	}

	private void note(MatchResult form) {
		Set<String> names = this.fields.computeIfAbsent(form.group(1), (path) -> new TreeSet<>());
		FIELD.matcher(form.group(2))
			.results()
			.map((field) -> field.group(1))
			.filter((name) -> !LEFT_OUT.matcher(name).matches())
			.forEach(names::add);
	}

	private List<String> own(String path) {
		return List.copyOf(this.fields.getOrDefault(path, Set.of("text", "day", "version", "words", "go")));
	}

	/** Where that form was seen, or else anywhere. */
	private List<String> paths(Route route) {
		Pattern pattern = Pattern.compile(route.pattern().replaceAll("\\{[^}]*}", "[^/]+"));
		List<String> seen = this.fields.keySet().stream().filter((path) -> pattern.matcher(path).matches()).toList();
		return seen.isEmpty() ? List.of(route.path("1")) : seen.subList(0, Math.min(3, seen.size()));
	}

	/**
	 * What would put the member out before the others had their turn. Deleting and taking
	 * out ask for a passphrase, which is left out.
	 */
	private static boolean ends(String path) {
		return path.matches("/(lock|exit|places/close-all)");
	}

}
