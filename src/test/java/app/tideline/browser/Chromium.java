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
	 * there before.
	 */
	static BrowserContext in(String base, Path profile, boolean script) {
		BrowserType.LaunchPersistentContextOptions options = new BrowserType.LaunchPersistentContextOptions()
			.setArgs(Stream.concat(QUIET.stream(), Stream.of("--restore-last-session")).toList())
			.setViewportSize(1200, 900)
			.setJavaScriptEnabled(script);
		system().ifPresent(options::setExecutablePath);
		return of(base).browserType().launchPersistentContext(profile, options);
	}

	private static Optional<Path> system() {
		return SYSTEM.stream().filter(Files::isExecutable).findFirst();
	}

	private static Browser launch() {
		Optional<Path> system = system();
		BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(QUIET);
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
