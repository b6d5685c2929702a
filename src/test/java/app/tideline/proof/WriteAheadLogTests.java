package app.tideline.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import app.tideline.Tries;
import app.tideline.database.OnPostgres;
import app.tideline.database.Person;
import app.tideline.database.Postgres;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What PostgreSQL writes to the disk: its tables, and the log that it writes ahead and
 * that base backups are made of.
 */
@OnPostgres
class WriteAheadLogTests {

	private static final List<String> WORDS = List.of("zanthoxylum", "Kamelienblüte", "brontolith");

	private static final int SECRETS = 5;

	private static final int DISGUISES = Disguises.OF_EACH;

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Test
	@Tries({ SECRETS, DISGUISES })
	void holdsNoTypedWordInAnyDisguiseAndNeitherDoTheTables() throws IOException {
		Person person = Person.in(this.mvc);
		Person.led(person.send("/journal/new",
				Map.of("title", WORDS.get(0), "text", WORDS.get(1) + " brontolith".repeat(500), "day", "2026-01-05")));
		Postgres.server().sql("checkpoint").update();
		List<String> secrets = new ArrayList<>(WORDS);
		secrets.addAll(List.of(Person.PASSPHRASE, person.cookie().substring(22)));
		assertThat(secrets).hasSize(SECRETS)
			.allSatisfy((secret) -> assertThat(Disguises.of(secret)).hasSize(DISGUISES));
		List<String> found = new ArrayList<>();
		boolean looked = false;
		for (Path file : files()) {
			String content = Files.readString(file, StandardCharsets.ISO_8859_1);
			looked |= file.toString().contains("pg_wal") && content.contains("A browser");
			secrets.stream()
				.filter((secret) -> Disguises.of(secret).stream().anyMatch(content::contains))
				.forEach((secret) -> found.add(secret + " in " + file));
		}
		assertThat(found).isEmpty();
		assertThat(looked).as("what is stored in clear is found in the log by this very search").isTrue();
	}

	private List<Path> files() throws IOException {
		Path data = Path.of(Postgres.server().sql("show data_directory").query(String.class).single());
		String database = this.jdbc.sql("select oid from pg_database where datname = current_database()")
			.query(String.class)
			.single();
		List<Path> files = new ArrayList<>();
		for (Path folder : List.of(data.resolve("pg_wal"), data.resolve("base").resolve(database))) {
			try (Stream<Path> all = Files.walk(folder)) {
				all.filter(Files::isRegularFile).forEach(files::add);
			}
		}
		return files;
	}

}
