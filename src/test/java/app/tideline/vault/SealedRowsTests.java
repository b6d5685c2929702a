package app.tideline.vault;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Many rows, of which few are in memory. */
class SealedRowsTests {

	private final List<Integer> loaded = new ArrayList<>();

	@Test
	void allComeInTheirOrderAndFewAtATime() {
		List<UUID> ids = ids(260);
		assertThat(SealedRows.gradually(ids, this::load)).isEqualTo(ids);
		assertThat(this.loaded).hasSize(11).allMatch((some) -> some <= 25);
	}

	@Test
	void whatIsNotReadYetIsNotLoaded() {
		Iterator<UUID> rows = SealedRows.gradually(ids(260), this::load).iterator();
		assertThat(this.loaded).isEmpty();
		rows.next();
		assertThat(this.loaded).hasSize(1);
	}

	@Test
	void nothingIsAskedForWhereThereIsNothing() {
		assertThat(SealedRows.gradually(List.of(), this::load)).isEmpty();
		assertThat(this.loaded).isEmpty();
	}

	private static List<UUID> ids(int many) {
		return Stream.generate(Ids::next).limit(many).toList();
	}

	private List<UUID> load(List<UUID> some) {
		this.loaded.add(some.size());
		return some;
	}

}
