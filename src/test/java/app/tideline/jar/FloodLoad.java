package app.tideline.jar;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

import com.sun.tools.attach.VirtualMachine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Fifty clients try wrong passphrases on a small heap, while others read chapters and
 * save pages. A profile of its own runs it.
 */
class FloodLoad {

	private static final int CLIENTS = 50;

	private static final int SECONDS = Integer.getInteger("load.seconds", 60);

	private static final String HEAP = "-Xmx512m";

	/** Far shorter than one Argon2 run, which takes a fifth of a second and more. */
	private static final Duration CLOSELY = Duration.ofMillis(50);

	/** So seldom that looking takes nothing from those whose times are measured. */
	private static final Duration SELDOM = Duration.ofSeconds(2);

	/** On average at the most between two looks, for each run to be seen. */
	private static final Duration ONE_RUN = Duration.ofMillis(200);

	@TempDir
	private Path home;

	private final Map<Integer, Integer> answers = new ConcurrentHashMap<>();

	private final Queue<String> withoutRetryAfter = new ConcurrentLinkedQueue<>();

	@Test
	void aFloodOfWrongPassphrasesHoldsNobodyElseUp() throws Exception {
		int permits = Math.max(1, Math.min(Runtime.getRuntime().availableProcessors() / 2, 512 / 4 / 64));
		List<Member> robots = Stream.generate(Member::new).limit(CLIENTS).toList();
		try (RunningJar jar = RunningJar.start(this.home, HEAP)) {
			List<Member> writers = List.of(member(jar, "one"), member(jar, "two"));
			Seen closely = inTheFlood(jar, robots, writers, SECONDS / 3, CLOSELY).hashing();
			this.answers.clear();
			Times idle = others(jar, writers, SECONDS);
			Flooded flooded = inTheFlood(jar, robots, writers, SECONDS, SELDOM);
			report(idle, flooded.others(), closely, permits);
			assertThat(closely.most()).isEqualTo(permits);
			assertThat(closely.onAverage()).isLessThanOrEqualTo(ONE_RUN);
			assertThat(flooded.hashing().most()).isBetween(1, permits);
			assertThat(this.answers).containsKey(503);
			assertThat(this.answers.keySet()).isSubsetOf(422, 503);
			assertThat(this.withoutRetryAfter).isEmpty();
			assertThat(jar.log()).doesNotContain("OutOfMemoryError");
			assertThat(flooded.others().reading()).as("reading").isLessThanOrEqualTo(2 * idle.reading());
			assertThat(flooded.others().saving()).as("saving").isLessThanOrEqualTo(2 * idle.saving());
		}
	}

	private record Flooded(Times others, Seen hashing) {
	}

	/**
	 * How many threads were seen hashing at one moment.
	 *
	 * @param most the most of all looks
	 * @param looks how often it was looked
	 * @param lasting for how long
	 */
	private record Seen(int most, int looks, Duration lasting) {

		Duration onAverage() {
			return this.lasting.dividedBy(this.looks);
		}

	}

	private Flooded inTheFlood(RunningJar jar, List<Member> robots, List<Member> writers, int seconds, Duration every)
			throws Exception {
		long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
		try (ExecutorService flood = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<?>> guessing = new ArrayList<>();
			robots.forEach((robot) -> guessing.add(flood.submit(() -> guess(robot, jar, until))));
			Future<Seen> hashing = flood.submit(() -> hashing(jar, until, every));
			Times others = others(jar, writers, seconds);
			for (Future<?> each : guessing) {
				each.get();
			}
			return new Flooded(others, hashing.get());
		}
	}

	private record Times(double reading, double saving, int count) {
	}

	/** What others do meanwhile, at the pace of people in a hurry: 99th percentiles. */
	private static Times others(RunningJar jar, List<Member> writers, int seconds) throws Exception {
		long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
		try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<List<Double>>> reading = new ArrayList<>();
			for (int reader = 0; reader < 3; reader++) {
				Member somebody = new Member();
				int from = reader;
				reading.add(people.submit(() -> again(until, (time) -> {
					assertThat(somebody.get(jar.base(), "/guide/" + (1 + (from + time) % 11)).statusCode())
						.isEqualTo(200);
				})));
			}
			List<Future<List<Double>>> saving = new ArrayList<>();
			for (Member writer : writers) {
				saving.add(people.submit(() -> again(until, (time) -> writer.write(jar.base(), "page " + time))));
			}
			List<Double> read = all(reading);
			List<Double> saved = all(saving);
			return new Times(percentile(read), percentile(saved), read.size() + saved.size());
		}
	}

	private interface Doing {

		void once(int time) throws Exception;

	}

	private static List<Double> again(long until, Doing doing) throws Exception {
		List<Double> times = new ArrayList<>();
		for (int time = 0; System.nanoTime() < until; time++) {
			long begun = System.nanoTime();
			doing.once(time);
			times.add((System.nanoTime() - begun) / 1e6);
			TimeUnit.MILLISECONDS.sleep(25);
		}
		return times;
	}

	private @Nullable Void guess(Member robot, RunningJar jar, long until) throws IOException, InterruptedException {
		while (System.nanoTime() < until) {
			var answer = robot.post(jar.base(), "/open",
					Map.of("name", "n" + UUID.randomUUID(), "passphrase", "not this one at all"));
			this.answers.merge(answer.statusCode(), 1, Integer::sum);
			if (answer.statusCode() == 503 && answer.headers().firstValue("Retry-After").isEmpty()) {
				this.withoutRetryAfter.add(answer.body());
			}
			// Some way between what is asked of it, ten seconds, and none at all.
			TimeUnit.MILLISECONDS.sleep(Integer.getInteger("load.pause", 500));
		}
		return null;
	}

	private static Member member(RunningJar jar, String name) throws IOException, InterruptedException {
		return Member.of(jar.base(), name, "a passphrase to write with");
	}

	private static List<Double> all(List<Future<List<Double>>> each) throws Exception {
		List<Double> all = new ArrayList<>();
		for (Future<List<Double>> one : each) {
			all.addAll(one.get());
		}
		return all;
	}

	private static double percentile(List<Double> times) {
		List<Double> sorted = times.stream().sorted().toList();
		return sorted.get((int) (sorted.size() * 0.99));
	}

	private void report(Times idle, Times flooded, Seen hashing, int permits) throws IOException {
		String report = ("%d clients, %d s, %s%n" + "reading, 99th percentile: idle %.1f ms, in the flood %.1f ms%n"
				+ "saving, 99th percentile: idle %.1f ms, in the flood %.1f ms%n"
				+ "of others: idle %d, in the flood %d%n" + "answers to the flood: %s%n"
				+ "Argon2 runs in flight: at most %d of %d, in %d looks, on average %d ms apart%n")
			.formatted(CLIENTS, SECONDS, HEAP, idle.reading(), flooded.reading(), idle.saving(), flooded.saving(),
					idle.count(), flooded.count(), this.answers, hashing.most(), permits, hashing.looks(),
					hashing.onAverage().toMillis());
		Files.writeString(Path.of("target/load.txt"), report);
		System.out.print(report);
	}

	/** Looks at the threads of the jar again and again. */
	@SuppressWarnings("BanJNDI") // The other end is the jar that was started here.
	private static Seen hashing(RunningJar jar, long until, Duration every) throws Exception {
		VirtualMachine running = VirtualMachine.attach(Long.toString(jar.pid()));
		JMXServiceURL address = new JMXServiceURL(running.startLocalManagementAgent());
		running.detach();
		try (JMXConnector within = JMXConnectorFactory.connect(address)) {
			ThreadMXBean threads = ManagementFactory.getPlatformMXBean(within.getMBeanServerConnection(),
					ThreadMXBean.class);
			long begun = System.nanoTime();
			int most = 0;
			int looks = 0;
			do {
				int now = (int) Arrays.stream(threads.dumpAllThreads(false, false, 12))
					.filter(FloodLoad::hashes)
					.count();
				most = Math.max(most, now);
				looks++;
				TimeUnit.NANOSECONDS.sleep(every.toNanos());
			}
			while (System.nanoTime() < until);
			return new Seen(most, looks, Duration.ofNanos(System.nanoTime() - begun));
		}
	}

	private static boolean hashes(ThreadInfo thread) {
		return Arrays.stream(thread.getStackTrace())
			.anyMatch((frame) -> frame.getClassName().endsWith("Argon2BytesGenerator"));
	}

}
