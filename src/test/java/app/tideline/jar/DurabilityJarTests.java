package app.tideline.jar;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What was acknowledged is there, whatever happens to the process. */
class DurabilityJarTests {

	private static final int CLIENTS = 4;

	private static final int KILLS = 10;

	private static final int PAGES_BEFORE_A_KILL = 30;

	@TempDir
	private Path home;

	@Test
	void everyAcknowledgedPageIsThereAfterTenKills() throws Exception {
		List<Member> members = new ArrayList<>();
		Map<String, String> acknowledged = new ConcurrentHashMap<>();
		try (RunningJar jar = RunningJar.startAgain(this.home)) {
			while (members.size() < CLIENTS) {
				members.add(Member.of(jar.base(), "client " + members.size(), "a passphrase to write with"));
			}
		}
		for (int kill = 0; kill < KILLS; kill++) {
			RunningJar jar = RunningJar.startAgain(this.home);
			writeUntilKilled(jar, members, acknowledged, kill);
		}
		assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLS * PAGES_BEFORE_A_KILL);
		try (RunningJar jar = RunningJar.startAgain(this.home)) {
			for (Map.Entry<String, String> page : acknowledged.entrySet()) {
				Member writer = members.get(Integer.parseInt(page.getValue().substring(0, 1)));
				assertThat(writer.get(jar.base(), page.getKey()).body()).contains(page.getValue());
			}
		}
	}

	private static void writeUntilKilled(RunningJar jar, List<Member> members, Map<String, String> acknowledged,
			int kill) throws Exception {
		CountDownLatch enough = new CountDownLatch(PAGES_BEFORE_A_KILL + kill);
		try (var writers = Executors.newFixedThreadPool(CLIENTS)) {
			List<Future<?>> writing = new ArrayList<>();
			for (int client = 0; client < CLIENTS; client++) {
				Member member = members.get(client);
				String mark = client + " wrote in round " + kill + " page ";
				writing.add(writers.submit(() -> write(jar, member, mark, acknowledged, enough)));
			}
			enough.await();
			jar.kill();
			for (Future<?> each : writing) {
				each.get();
			}
		}
	}

	private static void write(RunningJar jar, Member member, String mark, Map<String, String> acknowledged,
			CountDownLatch enough) {
		try {
			for (int page = 0;; page++) {
				acknowledged.put(member.write(jar.base(), mark + page + "."), mark + page + ".");
				enough.countDown();
			}
		}
		catch (IOException ex) {
			// The process is gone: what was under way now was not acknowledged.
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
