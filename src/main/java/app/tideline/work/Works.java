package app.tideline.work;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import app.tideline.vault.SealedHead;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/**
 * The kept pieces of work, each reached through the account that owns it. The account
 * heads every order, so that H2 too walks the index and stops at the limit.
 */
interface Works extends JpaRepository<Work, UUID> {

	@Query("select w from Work w where w.account = :account and w.id = :id")
	Optional<Work> find(UUID account, UUID id);

	/** Heads alone, newest first, after the one with that day and id. */
	@Query("select w.id as id, w.version as version, w.day as day, w.head as head from Work w "
			+ "where w.account = :account and w.day <= :day and (w.day < :day or w.id < :id) "
			+ "order by w.account, w.day desc, w.id desc")
	List<SealedHead> before(UUID account, LocalDate day, UUID id, Limit limit);

	/** Heads of what is due on that day or was due before it, the oldest first. */
	@Query("select w.id as id, w.version as version, w.day as day, w.head as head from Work w "
			+ "where w.account = :account and w.dueDay <= :day order by w.account, w.dueDay, w.id")
	List<SealedHead> due(UUID account, LocalDate day, Limit limit);

	/** Puts a changed piece of work in the place of the one with that version. */
	@Modifying
	@Query("update Work w set w.dueDay = :dueDay, w.head = :head, w.body = :body, w.version = w.version + 1 "
			+ "where w.account = :account and w.id = :id and w.version = :version")
	int replace(UUID account, UUID id, long version, @Nullable LocalDate dueDay, byte[] head, byte[] body);

	@Query("select count(w) > 0 from Work w where w.account = :account and w.id = :id")
	boolean stands(UUID account, UUID id);

	@Modifying
	@Query("delete from Work w where w.account = :account and w.id = :id and w.version = :version")
	int remove(UUID account, UUID id, long version);

	/** Several pieces, whole, the oldest first. */
	@Query("select w from Work w where w.account = :account and w.id in :ids order by w.day, w.id")
	List<Work> all(UUID account, Collection<UUID> ids);

	/** Which there are of an account, the oldest day first. */
	@Query("select w.id from Work w where w.account = :account order by w.account, w.day, w.id")
	List<UUID> ids(UUID account);

	@Query("select count(e) > 0 from Work e where e.account = :account")
	boolean any(UUID account);

}
