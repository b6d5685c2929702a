package app.tideline.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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

	/** Heads alone, newest first, after the one with that day and id. */
	@Query("select e.id as id, e.version as version, e.day as day, e.head as head from Entry e "
			+ "where e.account = :account and e.deletedAt is null "
			+ "and (e.day < :day or (e.day = :day and e.id < :id)) order by e.day desc, e.id desc")
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

	@Modifying
	@Query("update Entry e set e.deletedAt = null, e.deletedIn = null "
			+ "where e.id = :id and e.account = :account and e.deletedAt > :since")
	int restore(UUID account, UUID id, Instant since);

	@Modifying
	@Query("delete from Entry e where e.deletedAt <= :before")
	int purge(Instant before);

}
