package app.tideline.checkin;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import app.tideline.vault.SealedHead;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/**
 * The stored check-ins, each reached through the account that owns it. The account heads
 * every order, so that H2 too walks the index and stops at the limit.
 */
interface CheckIns extends JpaRepository<CheckIn, UUID> {

	@Query("select c from CheckIn c where c.account = :account and c.id = :id")
	Optional<CheckIn> find(UUID account, UUID id);

	/** Several check-ins, whole, the oldest first. */
	@Query("select c from CheckIn c where c.account = :account and c.id in :ids order by c.day, c.id")
	List<CheckIn> all(UUID account, Collection<UUID> ids);

	/** Heads alone, newest first. */
	@Query("select c.id as id, c.version as version, c.day as day, c.head as head from CheckIn c "
			+ "where c.account = :account and c.day >= :from " + "order by c.account, c.day desc, c.id desc")
	List<SealedHead> heads(UUID account, LocalDate from, Limit limit);

	/** The days from that one on. */
	@Query("select c.day from CheckIn c where c.account = :account and c.day >= :from order by c.day")
	List<LocalDate> days(UUID account, LocalDate from);

	/** The page of heads that comes after the one with that day and id. */
	@Query("select c.id as id, c.version as version, c.day as day, c.head as head from CheckIn c "
			+ "where c.account = :account and c.day <= :day and (c.day < :day or c.id < :id) "
			+ "order by c.account, c.day desc, c.id desc")
	List<SealedHead> headsBefore(UUID account, LocalDate day, UUID id, Limit limit);

	/** The newest check-in of an account, whole. */
	@Query("select c from CheckIn c where c.account = :account order by c.account, c.day desc, c.id desc")
	List<CheckIn> newest(UUID account, Limit limit);

	/** Which there are of an account, the oldest day first. */
	@Query("select c.id from CheckIn c where c.account = :account order by c.account, c.day, c.id")
	List<UUID> ids(UUID account);

	@Query("select count(e) > 0 from CheckIn e where e.account = :account")
	boolean any(UUID account);

}
