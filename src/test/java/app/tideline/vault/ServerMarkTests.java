package app.tideline.vault;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static app.tideline.database.AtOnce.atOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A database belongs to one secret, and no server starts with another. */
@Timeout(120)
abstract class ServerMarkTests {

	private static final String ANOTHER = "not the one that this database was begun with";

	@Autowired
	private ServerKey running;

	@Autowired
	private KeySlots slots;

	@Autowired
	private ServerMark mark;

	@Autowired
	private JdbcClient jdbc;

	@TempDir
	private Path folder;

	@BeforeEach
	void theStartHasKeptAMark() {
		assertThat(this.mark.kept()).contains(this.running.mark());
	}

	@AfterEach
	void thatOneIsPutBack() {
		forget();
		assertThat(this.mark.keep(this.running.mark())).isEqualTo(this.running.mark());
	}

	@Test
	void aServerThatStartsWithAnotherSecretIsRefusedAndTheMarkStays() {
		assertThatExceptionOfType(NoServerKey.class).isThrownBy(() -> start(7)).withMessageContaining(ANOTHER);
		assertThat(this.mark.kept()).contains(this.running.mark());
	}

	@Test
	void theFirstStartKeepsAMarkAndLaterOnesFindIt() {
		forget();
		byte[] begun = start(7).mark();
		assertThat(this.mark.kept()).contains(begun);
		assertThat(start(7).mark()).isEqualTo(begun);
		assertThatExceptionOfType(NoServerKey.class).isThrownBy(() -> start(8)).withMessageContaining(ANOTHER);
	}

	@Test
	void aDatabaseFromBeforeThereWereMarksGetsOne() {
		TestAccounts.insert(this.jdbc);
		forget();
		assertThat(this.mark.kept()).isEmpty();
		start(7);
		assertThat(this.mark.kept()).isPresent();
	}

	@Test
	void aFreshFileBesideADatabaseThatWasBegunIsNotEvenMade() {
		VaultProperties missing = new VaultProperties(this.folder.resolve("secret.key"), null);
		assertThatExceptionOfType(NoServerKey.class).isThrownBy(() -> new ServerKey(missing, this.slots, this.mark))
			.withMessageContaining("missing");
		assertThat(missing.secretFile()).doesNotExist();
	}

	@Test
	void theMarkIsShortAndSaysNothingOfTheSecret() {
		assertThat(this.running.mark()).hasSize(16)
			.isNotEqualTo(TestVaults.serverKey(1).mark())
			.isNotEqualTo(this.running.derive(16, Hkdf.text("pepper")));
		assertThat(TestVaults.serverKey(1).mark()).isEqualTo(TestVaults.serverKey(1).mark());
	}

	@Test
	void nodesThatStartAtOnceWithOneSecretAllStart() throws Exception {
		for (int round = 0; round < 5; round++) {
			forget();
			assertThat(atOnce(4, starting(7))).containsExactly(true, true, true, true);
		}
	}

	@Test
	void ofNodesThatStartAtOnceWithDifferentSecretsThoseWithOneOfThemStart() throws Exception {
		for (int round = 0; round < 5; round++) {
			forget();
			List<Boolean> started = atOnce(List.of(starting(7), starting(8), starting(7), starting(8)));
			assertThat(started.get(0)).isEqualTo(started.get(2)).isNotEqualTo(started.get(1));
			assertThat(started.get(1)).isEqualTo(started.get(3));
		}
	}

	private ServerKey start(int seed) {
		byte[] secret = new byte[32];
		Arrays.fill(secret, (byte) seed);
		return new ServerKey(new VaultProperties(Path.of("unused"), Base64.getEncoder().encodeToString(secret)),
				this.slots, this.mark);
	}

	private Callable<Boolean> starting(int seed) {
		return () -> {
			try {
				return start(seed).mark().length > 0;
			}
			catch (NoServerKey ex) {
				return false;
			}
		};
	}

	private void forget() {
		this.jdbc.sql("delete from server_mark").update();
	}

}
