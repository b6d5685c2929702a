package app.tideline.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import org.junit.jupiter.api.Assumptions;

/**
 * One browser for all journeys through one application: a system's own where there is
 * one, else Playwright's download. Where neither can be had the journeys are left out
 * with a loud line, but never on a build server: there it is an error.
 */
final class Chromium {

	private static final List<Path> SYSTEM = List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"),
			Path.of("/usr/bin/google-chrome"));

	private static final List<String> QUIET = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
			"--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run");

	/** A tab that comes back asks for its page before any route is set. */
	private static final List<String> COMING_BACK = List.of("--restore-last-session",
			"--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost");

	/**
	 * Playwright switches off that pages are kept for Back as they were left. Here it is
	 * on, as it is for everybody: see {@link Visitor#goBack}.
	 */
	private static final List<String> OFF_BY_PLAYWRIGHT = List.of("--disable-back-forward-cache");

	private static final double SECONDS_TO_START = 20;

	private static final int TRIES = 4;

	private static final Map<String, Browser> BROWSERS = new ConcurrentHashMap<>();

	private Chromium() {
	}

	/**
	 * The browser for the application at an address.
	 * @see InTheBrowser who may use it at a time
	 */
	static Browser of(String base) {
		return BROWSERS.computeIfAbsent(base, (unseen) -> launch());
	}

	/**
	 * Starts one more, which keeps what it keeps in a folder, and takes up what it kept
	 * there before. Two times in a hundred, on a busy machine, Playwright waits for ever
	 * for a tab that it met in the middle of coming back; the tab comes back again then.
	 */
	static BrowserContext in(String base, Path profile, boolean script) {
		BrowserType.LaunchPersistentContextOptions options = new BrowserType.LaunchPersistentContextOptions()
			.setArgs(Stream.concat(QUIET.stream(), COMING_BACK.stream()).toList())
			.setIgnoreDefaultArgs(OFF_BY_PLAYWRIGHT)
			.setViewportSize(1200, 900)
			.setJavaScriptEnabled(script)
			.setTimeout(SECONDS_TO_START * 1000);
		system().ifPresent(options::setExecutablePath);
		BrowserType type = of(base).browserType();
		for (int tried = 1; tried < TRIES; tried++) {
			try {
				return type.launchPersistentContext(profile, options);
			}
			catch (TimeoutError ex) {
				System.err.println("The browser did not start within " + SECONDS_TO_START + " seconds: once more");
			}
		}
		return type.launchPersistentContext(profile, options);
	}

	private static Optional<Path> system() {
		return SYSTEM.stream().filter(Files::isExecutable).findFirst();
	}

	private static Browser launch() {
		Optional<Path> system = system();
		BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(QUIET)
			.setIgnoreDefaultArgs(OFF_BY_PLAYWRIGHT);
		system.ifPresent(options::setExecutablePath);
		try {
			Playwright playwright = system.isPresent()
					? Playwright
						.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
					: Playwright.create();
			Browser launched = playwright.chromium().launch(options);
			Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
			return launched;
		}
		catch (PlaywrightException ex) {
			if ("true".equals(System.getenv("CI"))) {
				throw new IllegalStateException("No browser for the journeys: install chromium", ex);
			}
			System.err
				.println("*** THE BROWSER JOURNEYS ARE LEFT OUT: no Chromium here, and none could be fetched ***");
			Assumptions.abort("no browser");
			throw ex;
		}
	}

}
