package app.tideline.vault;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;
import org.mockito.Mockito;

import static org.assertj.core.api.Assertions.assertThat;

/** What is private, as it is stored. */
class SealedRowTests {

	private static final LocalDate DAY = LocalDate.of(2026, 3, 29);

	private final UUID id = Ids.next();

	private final UUID account = Ids.next();

	/** One of many. */
	private static final class Page extends SealedRow {

		Page(UUID id, UUID account) {
			super(id, account, DAY, new byte[] { 1 }, new byte[] { 2 });
		}

	}

	/** The only one of its kind. */
	private static final class Rhythm extends SealedOne {

		Rhythm(UUID account, UUID id) {
			super(account, id, new byte[] { 3 });
		}

	}

	@Test
	void aNewRowIsInsertedAndNeverLookedForFirst() {
		Page page = new Page(this.id, this.account);
		assertThat(page.isNew()).isTrue();
		assertThat(page.version()).isZero();
		assertThat(page.getId()).isEqualTo(this.id);
		assertThat(page.day()).isEqualTo(DAY);
		assertThat(page.head()).containsExactly(1);
		assertThat(page.body()).containsExactly(2);
	}

	@Test
	void whatThereIsOneOfBelongsToItsAccount() {
		Rhythm rhythm = new Rhythm(this.account, this.id);
		assertThat(rhythm.isNew()).isTrue();
		assertThat(rhythm.version()).isZero();
		assertThat(rhythm.getId()).isEqualTo(this.account);
		assertThat(rhythm.rowId()).isEqualTo(this.id);
		assertThat(rhythm.head()).containsExactly(3);
	}

	@Test
	void manyAreStoredAndLetGoOf() {
		EntityManager entities = Mockito.mock(EntityManager.class);
		Page page = new Page(this.id, this.account);
		new SealedRows(entities).store(List.of(page));
		InOrder order = Mockito.inOrder(entities);
		order.verify(entities).persist(page);
		order.verify(entities).flush();
		order.verify(entities).clear();
	}

}
