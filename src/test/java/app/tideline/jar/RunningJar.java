package app.tideline.jar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The jar, started in a folder of its own with a small heap. What it prints goes to a
 * file there; its data and temporary files stay there too.
 */
final class RunningJar implements AutoCloseable {

	private static final Pattern ADDRESS = Pattern.compile("Open (http://localhost:\\d+)");

	private final Process process;

	private final String base;

	private RunningJar(Process process, String base) {
		this.process = process;
		this.base = base;
	}

	static RunningJar start(Path home) throws IOException, InterruptedException {
		Path log = home.resolve("log-" + System.nanoTime() + ".txt");
		Files.createDirectories(home.resolve("tmp"));
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx256m", "-Djava.io.tmpdir=" + home.resolve("tmp"), "-jar",
				Path.of(System.getProperty("tideline.jar")).toAbsolutePath().toString(), "--server.port=0",
				"--management.server.port=0")
			.directory(home.toFile())
			.redirectErrorStream(true)
			.redirectOutput(log.toFile())
			.start();
		while (process.isAlive()) {
			Matcher address = ADDRESS.matcher(Files.readString(log));
			if (address.find()) {
				return new RunningJar(process, address.group(1));
			}
			TimeUnit.MILLISECONDS.sleep(100);
		}
		throw new AssertionError("The jar did not start:\n" + Files.readString(log));
	}

	String base() {
		return this.base;
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
