package app.tideline.jar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two hundred connections announce the longest form there is, on the smallest heap, and
 * send two bytes of it, or half, and nothing more. Meanwhile others read and save. A
 * profile of its own runs it.
 */
class AnnouncedLoad {

	private static final int CONNECTIONS = 200;

	private static final int ANNOUNCED = 2 << 20;

	@TempDir
	private Path home;

	private final StringBuilder report = new StringBuilder();

	@Test
	void whatIsAnnouncedAndDoesNotComeTakesNothingFromOthers() throws Exception {
		try (RunningJar jar = RunningJar.start(this.home, "-Xmx256m")) {
			Member writer = Member.of(jar.base(), "one", "a passphrase to write with");
			others(jar, writer, "to begin with");
			others(jar, writer, "nobody else there");
			for (int sent : new int[] { 2, ANNOUNCED / 2 }) {
				Map<String, Integer> answers = beside(jar, writer, sent);
				note("  what they got: " + answers);
				assertThat(answers.keySet()).isSubsetOf("HTTP/1.1 408 ", "HTTP/1.1 503 ");
				assertThat(answers.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(CONNECTIONS);
			}
			others(jar, writer, "afterwards");
			note("most memory the process ever had: " + jar.memory());
			assertThat(jar.log()).doesNotContain("OutOfMemoryError", "A request failed");
		}
		Files.writeString(Path.of("target/announced.txt"), this.report);
	}

	/** What those are answered who send no more than that. */
	private Map<String, Integer> beside(RunningJar jar, Member writer, int sent) throws Exception {
		List<Socket> sockets = new ArrayList<>();
		try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<@Nullable String>> answers = new ArrayList<>();
			for (int connection = 0; connection < CONNECTIONS; connection++) {
				Socket socket = new Socket("localhost", URI.create(jar.base()).getPort());
				sockets.add(socket);
				answers.add(people.submit(() -> answer(socket, sent)));
			}
			others(jar, writer, "beside %d that send %,d bytes".formatted(CONNECTIONS, sent));
			Map<String, Integer> counted = new TreeMap<>();
			for (Future<@Nullable String> answer : answers) {
				counted.merge(String.valueOf(answer.get()), 1, Integer::sum);
			}
			return counted;
		}
		finally {
			for (Socket socket : sockets) {
				socket.close();
			}
		}
	}

	private static @Nullable String answer(Socket socket, int sent) throws IOException {
		String head = String.join("\r\n", "POST /search HTTP/1.1", "Host: localhost", "Sec-Fetch-Site: same-origin",
				"Content-Type: application/x-www-form-urlencoded", "Content-Length: " + ANNOUNCED, "", "");
		socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
		socket.getOutputStream().write("x".repeat(sent).getBytes(StandardCharsets.US_ASCII));
		return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII)).readLine();
	}

	/** Reads two hundred chapters and saves twenty pages. */
	private void others(RunningJar jar, Member writer, String when) throws IOException, InterruptedException {
		Member reader = new Member();
		List<Double> reading = new ArrayList<>();
		List<Double> saving = new ArrayList<>();
		for (int time = 0; time < 200; time++) {
			long begun = System.nanoTime();
			assertThat(reader.get(jar.base(), "/guide/" + (1 + time % 11)).statusCode()).isEqualTo(200);
			reading.add((System.nanoTime() - begun) / 1e6);
			if (time % 10 == 0) {
				begun = System.nanoTime();
				writer.write(jar.base(), "page " + time + " waits for nobody ".repeat(300));
				saving.add((System.nanoTime() - begun) / 1e6);
			}
		}
		note("%s: reading %.1f ms, at worst %.1f; saving %.1f ms, at worst %.1f".formatted(when, median(reading),
				reading.stream().mapToDouble(Double::doubleValue).max().orElseThrow(), median(saving),
				saving.stream().mapToDouble(Double::doubleValue).max().orElseThrow()));
	}

	private static double median(List<Double> times) {
		return times.stream().sorted().toList().get(times.size() / 2);
	}

	private void note(String line) {
		this.report.append(line).append('\n');
		System.out.println(line);
	}

}
