package app.tideline.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import app.tideline.database.Databases;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/** How long an unknown name and a wrong passphrase take. A profile of its own runs it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = Databases.H2.class)
class OpeningTiming {

	private static final int TRIES = Integer.getInteger("timing.tries", 400);

	@Autowired
	private JdbcClient jdbc;

	@LocalServerPort
	private int port;

	@Test
	void noClockTellsAnUnknownNameFromAWrongPassphrase() throws IOException {
		Somebody owner = Somebody.reading(this.port);
		owner.make("timed");
		Somebody stranger = Somebody.reading(this.port);
		List<Double> unknown = new ArrayList<>();
		List<Double> wrong = new ArrayList<>();
		for (int time = -10; time < TRIES; time++) {
			// Whichever comes first in a pair is the other one in the next.
			for (boolean known : (time % 2 == 0) ? List.of(true, false) : List.of(false, true)) {
				double taken = millis(stranger, known ? "timed" : "nobody " + UUID.randomUUID());
				if (time >= 0) {
					(known ? wrong : unknown).add(taken);
				}
			}
		}
		double apart = 100 * Math.abs(median(unknown) / median(wrong) - 1);
		String report = "tries of each %d, median of an unknown name %.1f ms, of a wrong passphrase %.1f ms, apart %.1f %%%n"
			.formatted(TRIES, median(unknown), median(wrong), apart);
		Files.writeString(Path.of("target/timing.txt"), report);
		System.out.print(report);
		assertThat(apart).isLessThanOrEqualTo(5);
	}

	private double millis(Somebody stranger, String name) {
		this.jdbc.sql("delete from opening_wait").update();
		long begun = System.nanoTime();
		Answer answer = stranger.post("/open", Somebody.form("name", name, "passphrase", "not this one at all"));
		double taken = (System.nanoTime() - begun) / 1e6;
		assertThat(answer.status()).isEqualTo(422);
		return taken;
	}

	private static double median(List<Double> times) {
		return times.stream().sorted().toList().get(times.size() / 2);
	}

}
