package app.tideline.jar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The jar, started in a folder of its own with a small heap. What it prints goes to a
 * file there; its data and temporary files stay there too.
 */
final class RunningJar implements AutoCloseable {

	private static final Pattern ADDRESS = Pattern.compile("Open (http://localhost:\\d+)");

	private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

	private final Process process;

	private final String base;

	private final Path log;

	private RunningJar(Process process, String base, Path log) {
		this.process = process;
		this.base = base;
		this.log = log;
	}

	/** Starts the jar as it was built. */
	static RunningJar start(Path home, String... options) throws IOException, InterruptedException {
		return start(home, Path.of(System.getProperty("tideline.jar")).toAbsolutePath(), List.of(options));
	}

	/**
	 * Starts the jar taken apart, with what the last one that ended in peace had loaded.
	 * That takes a third of the time.
	 */
	static RunningJar startAgain(Path home) throws IOException, InterruptedException {
		Path apart = home.resolve("apart");
		Path jar = apart.resolve("tideline.jar");
		if (Files.notExists(jar)) {
			Path whole = Path.of(System.getProperty("tideline.jar")).toAbsolutePath();
			run(home, "-Djarmode=tools", "-jar", whole.toString(), "extract", "--destination", apart.toString(),
					"--application-filename", jar.getFileName().toString());
		}
		return start(home, jar, List.of("-XX:TieredStopAtLevel=1", "-XX:+AutoCreateSharedArchive",
				"-XX:SharedArchiveFile=" + home.resolve("classes.jsa")));
	}

	private static void run(Path home, String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(JAVA));
		command.addAll(List.of(arguments));
		int exit = new ProcessBuilder(command).directory(home.toFile()).inheritIO().start().waitFor();
		if (exit != 0) {
			throw new AssertionError("The jar could not be taken apart");
		}
	}

	private static RunningJar start(Path home, Path jar, List<String> options)
			throws IOException, InterruptedException {
		Path log = home.resolve("log-" + System.nanoTime() + ".txt");
		Files.createDirectories(home.resolve("tmp"));
		List<String> command = new ArrayList<>(List.of(JAVA, "-Xmx256m", "-Djava.io.tmpdir=" + home.resolve("tmp")));
		command.addAll(options);
		command.addAll(List.of("-jar", jar.toString(), "--server.port=0", "--management.server.port=0"));
		Process process = new ProcessBuilder(command).directory(home.toFile())
			.redirectErrorStream(true)
			.redirectOutput(log.toFile())
			.start();
		while (process.isAlive()) {
			Matcher address = ADDRESS.matcher(Files.readString(log));
			if (address.find()) {
				return new RunningJar(process, address.group(1), log);
			}
			TimeUnit.MILLISECONDS.sleep(100);
		}
		throw new AssertionError("The jar did not start:\n" + Files.readString(log));
	}

	String base() {
		return this.base;
	}

	long pid() {
		return this.process.pid();
	}

	/** What it has printed so far. */
	String log() throws IOException {
		return Files.readString(this.log);
	}

	/** The most memory it ever took from the system. */
	String memory() throws IOException {
		return Files.readAllLines(Path.of("/proc", Long.toString(pid()), "status"))
			.stream()
			.filter((line) -> line.startsWith("VmHWM"))
			.findFirst()
			.orElse("unknown")
			.replaceAll("\\s+", " ");
	}

	/** As {@code kill -9} does: no goodbye, nothing is written any more. */
	void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	/** Asks it to stop and waits until it has. */
	@Override
	public void close() {
		this.process.destroy();
		this.process.onExit().join();
	}

}
