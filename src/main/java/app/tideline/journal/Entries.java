package app.tideline.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import app.tideline.vault.SealedHead;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/**
 * The stored pages, each reached through the account that owns it. Those that were
 * deleted and can still be brought back are out of every reading.
 */
interface Entries extends JpaRepository<Entry, UUID> {

	@Query("select e from Entry e where e.account = :account and e.id = :id and e.deletedAt is null")
	Optional<Entry> find(UUID account, UUID id);

	/** Several pages, whole, the oldest first. */
	@Query("select e from Entry e where e.account = :account and e.id in :ids and e.deletedAt is null "
			+ "order by e.day, e.id")
	List<Entry> all(UUID account, Collection<UUID> ids);

	/**
	 * Heads alone, newest first, after the one with that day and id. The day is bounded
	 * once more, and the account heads the order, so that H2 too walks the index and
	 * stops at the limit; otherwise it reads and sorts every page of the account.
	 */
	@Query("select e.id as id, e.version as version, e.day as day, e.head as head from Entry e "
			+ "where e.account = :account and e.deletedAt is null "
			+ "and e.day <= :day and (e.day < :day or e.id < :id) order by e.account, e.day desc, e.id desc")
	List<SealedHead> before(UUID account, LocalDate day, UUID id, Limit limit);

	/** Puts a changed page in the place of the one with that version. */
	@Modifying
	@Query("update Entry e set e.day = :day, e.head = :head, e.body = :body, e.version = e.version + 1 "
			+ "where e.id = :id and e.account = :account and e.version = :version and e.deletedAt is null")
	int replace(UUID account, UUID id, long version, LocalDate day, byte[] head, byte[] body);

	/** Takes a page away; it goes for good with the opening, or ten minutes later. */
	@Modifying
	@Query("update Entry e set e.deletedAt = :now, e.deletedIn = :opening "
			+ "where e.id = :id and e.account = :account and e.version = :version and e.deletedAt is null")
	int delete(UUID account, UUID id, long version, Instant now, byte[] opening);

	/** Brings back a page that this opening deleted after that instant. */
	@Modifying
	@Query("update Entry e set e.deletedAt = null, e.deletedIn = null where e.id = :id "
			+ "and e.account = :account and e.deletedIn = :opening and e.deletedAt > :since")
	int restore(UUID account, UUID id, byte[] opening, Instant since);

	/** Whether {@link #restore} would bring a page back. */
	@Query("select count(e) > 0 from Entry e where e.id = :id "
			+ "and e.account = :account and e.deletedIn = :opening and e.deletedAt > :since")
	boolean canRestore(UUID account, UUID id, byte[] opening, Instant since);

	@Query("select count(e) > 0 from Entry e where e.id = :id and e.account = :account and e.deletedAt is null")
	boolean stands(UUID account, UUID id);

	/**
	 * Removes what was deleted between two instants. The lower one keeps H2 from walking
	 * through all rows that were never deleted: it has them first in the index.
	 */
	@Modifying
	@Query("delete from Entry e where e.deletedAt > :after and e.deletedAt <= :before")
	int purge(Instant after, Instant before);

	/** Which there are of an account, the oldest day first. */
	@Query("select e.id from Entry e where e.account = :account and e.deletedAt is null "
			+ "order by e.account, e.day, e.id")
	List<UUID> ids(UUID account);

	@Query("select count(e) > 0 from Entry e where e.account = :account and e.deletedAt is null")
	boolean any(UUID account);

}
