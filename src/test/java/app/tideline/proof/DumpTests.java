package app.tideline.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import app.tideline.Tries;
import app.tideline.database.OnServer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A dump of the database, as a backup would hold it. */
@OnServer
class DumpTests {

	private static final int DISGUISES = Disguises.OF_EACH;

	@Autowired
	private JdbcClient jdbc;

	@LocalServerPort
	private int port;

	@Test
	@Tries(DISGUISES)
	void hasNoTypedWordInAnyDisguise() {
		Somebody person = Somebody.reading(this.port);
		person.make("quillonbarge");
		Journey.of(person);
		String dump = this.jdbc.sql("script")
			.query((row, number) -> row.getString(1))
			.list()
			.stream()
			.map((line) -> new String(line.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
			.collect(Collectors.joining("\n"));
		List<String> secrets = new ArrayList<>(Journey.WORDS);
		secrets.addAll(List.of("quillonbarge", "velvet-otter", person.cookie().split("=", 2)[1]));
		for (String secret : secrets) {
			assertThat(Disguises.of(secret)).as(secret).hasSize(DISGUISES).noneMatch(dump::contains);
		}
		assertThat(Disguises.of("PASSPHRASE")).as("what stands there in clear is found in this way")
			.anyMatch(dump::contains);
	}

}
