package app.tideline.vault;

import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The names of rows. */
class IdsTests {

	@Test
	void laterOnesComeLater() {
		assertThat(Stream.generate(Ids::next).limit(1_000).map(UUID::toString)).isSorted().doesNotHaveDuplicates();
	}

	@Test
	void anAddressNamesTheOneItSays() {
		UUID id = Ids.next();
		assertThat(Ids.find(id.toString())).contains(id);
		assertThat(Ids.of(id.toString())).isEqualTo(id);
	}

	@Test
	void whatIsNoneNamesOneThatNoRowHas() {
		assertThat(Ids.find("none")).isEmpty();
		assertThat(Ids.of("none")).isEqualTo(new UUID(0, 0));
	}

}
