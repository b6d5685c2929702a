package app.tideline.browser;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitUntilState;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody in front of a browser. Every page they look at is held against WCAG 2.2 AA by
 * axe, in light and in dark, and must not break any rule of the content policy.
 */
final class Visitor implements AutoCloseable {

	static final String PASSPHRASE = "four plain words here";

	private static final List<String> STANDARD = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
			"best-practice");

	/** What a narrow screen can break in a page that a wide one shows well. */
	private static final List<String> OF_WIDTH = List.of("target-size", "scrollable-region-focusable", "color-contrast",
			"aria-hidden-focus");

	private static final int WIDE = 600;

	private static final int LOOKS = 100;

	private static final double BETWEEN_LOOKS = 50;

	/** The shapes of pages that were examined: one that looks the same is not again. */
	private static final Set<String> EXAMINED = ConcurrentHashMap.newKeySet();

	private final BrowserContext context;

	private final Page page;

	private final String base;

	private final boolean script;

	private final boolean small;

	private final Set<String> hosts = new TreeSet<>();

	private final List<String> complaints = new ArrayList<>();

	/** Without motion: a page that still scrolls is not yet as it will be looked at. */
	private Visitor(String base, Browser.NewContextOptions options, boolean script) {
		this(base,
				Chromium.of(base)
					.newContext(options.setJavaScriptEnabled(script).setReducedMotion(ReducedMotion.REDUCE)),
				script, options.viewportSize.orElseThrow().width < WIDE);
	}

	private Visitor(String base, BrowserContext context, boolean script, boolean small) {
		this.base = base;
		this.script = script;
		this.small = small;
		this.context = context;
		this.context.setDefaultTimeout(20_000);
		this.page = context.pages().isEmpty() ? context.newPage() : context.pages().getFirst();
		this.page.onRequest((request) -> this.hosts.add(URI.create(request.url()).getAuthority()));
		this.page.onConsoleMessage((message) -> {
			if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
				this.complaints.add(message.text());
			}
		});
		this.page.onPageError(this.complaints::add);
	}

	static Visitor at(String base) {
		return new Visitor(base, new Browser.NewContextOptions().setViewportSize(1200, 900), true);
	}

	static Visitor onASmallPhone(String base) {
		return new Visitor(base, new Browser.NewContextOptions().setViewportSize(320, 640), true);
	}

	static Visitor withoutScript(String base) {
		return new Visitor(base, new Browser.NewContextOptions().setViewportSize(1200, 900), false);
	}

	/**
	 * Whose browser keeps what it keeps in a folder, and takes up what it kept there
	 * before.
	 */
	static Visitor withProfile(String base, Path profile, boolean script) {
		return new Visitor(base, Chromium.in(base, profile, script), script, false);
	}

	Page page() {
		return this.page;
	}

	BrowserContext context() {
		return this.context;
	}

	/** Goes to a path and looks at what is there. */
	Visitor visit(String path) {
		this.page.navigate(this.base + path);
		return look();
	}

	/** Looks at the current page. */
	Visitor look() {
		this.page.waitForLoadState();
		for (int look = 0; look < LOOKS && !hasArrived(); look++) {
			this.page.waitForTimeout(BETWEEN_LOOKS);
		}
		assertThat(this.page.title()).endsWith(" · Tideline");
		assertThat(this.page.locator("h1").count()).as("one main heading on %s", this.page.url()).isOne();
		assertThat(this.page.locator("a.exit").isVisible()).as("the way out on %s", this.page.url()).isTrue();
		if (this.script && EXAMINED.add(shape())) {
			examine();
		}
		assertThat(this.complaints).as("on %s", this.page.url()).isEmpty();
		return this;
	}

	/** The page after opening goes on by itself. */
	private boolean hasArrived() {
		try {
			return (boolean) this.page.evaluate("""
					() => document.readyState === 'complete' && document.title.endsWith(' · Tideline')
					  && !document.getElementById('arrived')""");
		}
		catch (PlaywrightException ex) {
			return false;
		}
	}

	private void examine() {
		if (this.small) {
			in(ColorScheme.LIGHT, axe().withRules(OF_WIDTH));
		}
		else {
			in(ColorScheme.LIGHT, axe().withTags(STANDARD));
			in(ColorScheme.DARK, axe().withRules(List.of("color-contrast")));
		}
	}

	/** There are no frames, so that axe can run in the page itself, which is quicker. */
	private AxeBuilder axe() {
		AxeRunOptions violations = new AxeRunOptions();
		violations.setResultTypes(List.of("violations"));
		return new AxeBuilder(this.page).setLegacyMode(true).options(violations);
	}

	/** All elements of the page with their classes and states, at this width. */
	private String shape() {
		return (String) this.page.evaluate(
				"""
						() => innerWidth + [...document.querySelectorAll('*')]
						  .map((e) => e.tagName + '.' + e.className + (e.hidden ? '-' : '') + (e.getAttribute('aria-invalid') ?? ''))
						  .join()""");
	}

	/** Colours are all that differs in the dark. */
	private void in(ColorScheme scheme, AxeBuilder axe) {
		this.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
		List<Rule> violations = axe.analyze().getViolations();
		assertThat(violations.stream().map((rule) -> rule.getId() + " " + rule.getNodes()).toList())
			.as("axe in %s on %s", scheme, this.page.url())
			.isEmpty();
	}

	/** Presses a button or follows a link by its words, and looks. */
	Visitor press(String words) {
		button(words).click(new Locator.ClickOptions().setForce(!this.script));
		return look();
	}

	Visitor follow(String words) {
		this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words))
			.first()
			.click(new Locator.ClickOptions().setForce(!this.script));
		return look();
	}

	Locator button(String words) {
		return this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true)).first();
	}

	Visitor fill(String label, String words) {
		this.page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(words);
		return this;
	}

	/** Picks an answer of a check-in. */
	Visitor answer(String item, String value) {
		this.page.locator("input[name='%s'][value='%s']".formatted(item, value))
			.check(new Locator.CheckOptions().setForce(true));
		return this;
	}

	/** Makes a space of that name and arrives in it. */
	Visitor makeSpace(String name) {
		visit("/new");
		fill("Name of your space", name);
		fill("New passphrase", PASSPHRASE);
		fill("New passphrase again", PASSPHRASE);
		this.page.getByLabel("I understand that nobody can open my space without this passphrase or a recovery code.")
			.check(new Locator.CheckOptions().setForce(true));
		press("Make my space");
		assertThat(path()).isEqualTo("/recovery-code");
		follow("Not now");
		assertThat(path()).isEqualTo("/today");
		return this;
	}

	/** Opens a space again. */
	Visitor openSpace(String name) {
		fill("Name of your space", name);
		fill("Your passphrase", PASSPHRASE);
		return press("Open");
	}

	/** Waits for the site that one leaves to, or what stands in its place. */
	void arriveElsewhere() {
		this.page.waitForURL((url) -> !url.startsWith(this.base));
	}

	/**
	 * Goes back to what was there before, if anything was. A page that was kept as it was
	 * left is there at once and never loads, and it may ask for itself anew.
	 */
	Visitor goBack() {
		settle(() -> this.page.goBack(new Page.GoBackOptions().setWaitUntil(WaitUntilState.COMMIT)));
		return this;
	}

	/** Goes forward again, in the same way. */
	Visitor goForward() {
		settle(() -> this.page.goForward(new Page.GoForwardOptions().setWaitUntil(WaitUntilState.COMMIT)));
		return this;
	}

	/**
	 * Asks for the page anew. Where a form was answered, the browser may show nothing and
	 * ask whether to send it again; and the site that one leaves to is out of reach here.
	 */
	Visitor reload() {
		settle(() -> this.page.reload(new Page.ReloadOptions().setWaitUntil(WaitUntilState.COMMIT)));
		return this;
	}

	private void settle(Runnable step) {
		try {
			step.run();
		}
		catch (PlaywrightException ex) {
			assertThat(ex).hasMessageContaining("net::ERR_");
		}
		for (int look = 0; look < LOOKS && !isAtRest(); look++) {
			this.page.waitForTimeout(BETWEEN_LOOKS);
		}
	}

	private boolean isAtRest() {
		try {
			this.page.waitForTimeout(BETWEEN_LOOKS);
			this.page.content();
			return this.page.evaluate("document.readyState").equals("complete");
		}
		catch (PlaywrightException ex) {
			return false;
		}
	}

	String path() {
		return URI.create(this.page.url()).getPath();
	}

	/** All that can be read in the main part of the page. */
	String words() {
		return this.page.locator("main").innerText();
	}

	/** Whether something sticks out at the side. */
	boolean scrollsSideways() {
		return (boolean) this.page
			.evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth");
	}

	/** The hosts that any request went to. */
	Set<String> hosts() {
		return this.hosts;
	}

	/** Presses a button that is answered with a file, and keeps that: the name it has. */
	String save(String words, Path file) {
		try {
			Download download = this.page.waitForDownload(() -> button(words).click());
			download.saveAs(file);
			return download.suggestedFilename();
		}
		catch (TimeoutError ex) {
			throw new AssertionError("No file came, but " + this.page.url() + ": " + words(), ex);
		}
	}

	@Override
	public void close() {
		this.context.close();
	}

}
