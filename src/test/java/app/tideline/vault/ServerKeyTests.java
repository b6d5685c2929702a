package app.tideline.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.Mockito;
import org.springframework.boot.diagnostics.FailureAnalysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

/** No key, no start. */
class ServerKeyTests {

	private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

	@TempDir
	private Path folder;

	@Test
	void theFirstStartMakesAFileThatOnlyItsOwnerReads() throws IOException {
		Path file = this.folder.resolve("data/secret.key");
		new ServerKey(new VaultProperties(file, null), () -> false);
		assertThat(Base64.getDecoder().decode(Files.readString(file))).hasSize(32);
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
		assertThat(file.getParent()).isDirectoryNotContaining((each) -> !each.equals(file));
	}

	@Test
	void noTwoServersMakeTheSame() {
		assertThat(hash("one")).isNotEqualTo(hash("two"));
	}

	@Test
	void whetherItIsInUseIsAskedOfTheWaysInAndOfTheMark() {
		KeySlots slots = Mockito.mock(KeySlots.class);
		ServerMark mark = Mockito.mock(ServerMark.class);
		VaultProperties missing = new VaultProperties(this.folder.resolve("secret.key"), null);
		given(slots.count()).willReturn(1L);
		assertThatExceptionOfType(NoServerKey.class).isThrownBy(() -> new ServerKey(missing, slots, mark));
		given(slots.count()).willReturn(0L);
		given(mark.kept()).willReturn(Optional.of(new byte[16]));
		assertThatExceptionOfType(NoServerKey.class).isThrownBy(() -> new ServerKey(missing, slots, mark));
		assertThat(missing.secretFile()).doesNotExist();
		given(mark.kept()).willReturn(Optional.empty());
		given(mark.keep(any())).willAnswer((keeping) -> keeping.getArgument(0));
		assertThat(new ServerKey(missing, slots, mark).hash("name", "anna")).hasSize(32);
	}

	@Test
	void blanksAfterItDoNotCount() throws IOException {
		Path file = this.folder.resolve("secret.key");
		byte[] first = new ServerKey(new VaultProperties(file, null), () -> false).hash("name", "anna");
		Files.writeString(file, Files.readString(file) + " \r\n ");
		assertThat(new ServerKey(new VaultProperties(file, null), () -> true).hash("name", "anna")).isEqualTo(first);
	}

	@Test
	void whereItIsMissingTheStartSaysWhatToDo() {
		FailureAnalysis analysis = new NoServerKeyAnalyzer().analyze(new NoServerKey("It is missing."));
		assertThat(Objects.requireNonNull(analysis).getDescription()).isEqualTo("It is missing. Nothing was changed.");
		assertThat(analysis.getAction()).contains("tideline.secret-file", "tideline.secret-key");
	}

	private byte[] hash(String server) {
		return new ServerKey(new VaultProperties(this.folder.resolve(server), null), () -> false).hash("name", "anna");
	}

	@Test
	void laterStartsReadTheSameKey() {
		Path file = this.folder.resolve("secret.key");
		byte[] first = new ServerKey(new VaultProperties(file, null), () -> false).hash("name", "anna");
		byte[] second = new ServerKey(new VaultProperties(file, null), () -> true).hash("name", "anna");
		assertThat(second).isEqualTo(first);
	}

	@Test
	void aMissingFileBesideADatabaseInUseIsNeverReplaced() {
		Path file = this.folder.resolve("secret.key");
		assertThatExceptionOfType(NoServerKey.class)
			.isThrownBy(() -> new ServerKey(new VaultProperties(file, null), () -> true))
			.withMessageContaining(file.toString())
			.withMessageContaining("missing");
		assertThat(file).doesNotExist();
	}

	@Test
	void aDamagedFileRefusesTheStartAndIsNotTouched() throws IOException {
		Path file = this.folder.resolve("secret.key");
		for (String wrong : new String[] { "", "not a key", "AAAA", KEY + "AAAA" }) {
			Files.writeString(file, wrong);
			assertThatExceptionOfType(NoServerKey.class)
				.isThrownBy(() -> new ServerKey(new VaultProperties(file, null), () -> false))
				.withMessage("The server's secret is not 32 bytes in base 64.");
			assertThat(file).hasContent(wrong);
		}
	}

	@Test
	void aFolderThatCannotBeMadeRefusesTheStart() throws IOException {
		Path inTheWay = Files.createFile(this.folder.resolve("data"));
		assertThatExceptionOfType(NoServerKey.class)
			.isThrownBy(() -> new ServerKey(new VaultProperties(inTheWay.resolve("secret.key"), null), () -> false))
			.withMessageContaining("cannot be read or made");
	}

	@Test
	void theSettingStandsInForTheFile() {
		Path file = this.folder.resolve("secret.key");
		ServerKey key = new ServerKey(new VaultProperties(file, KEY), () -> true);
		assertThat(key).hasToString("ServerKey");
		assertThat(file).doesNotExist();
	}

	@Test
	void hashesOfDifferentPurposeOrServerShareNothing() {
		ServerKey key = TestVaults.serverKey(1);
		assertThat(key.hash("name", "anna")).hasSize(32)
			.isEqualTo(key.hash("name", "anna"))
			.isNotEqualTo(key.hash("name", "bela"))
			.isNotEqualTo(key.hash("mail", "anna"))
			.isNotEqualTo(TestVaults.serverKey(2).hash("name", "anna"));
	}

	@Test
	void theSettingIsNeverShown() {
		assertThat(new VaultProperties(Path.of("x"), KEY).toString()).doesNotContain(KEY).contains("secretFile=x");
	}

}
