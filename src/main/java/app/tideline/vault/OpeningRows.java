package app.tideline.vault;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OpeningRows extends Repository<Opening, byte[]> {

	Opening save(Opening opening);

	@Query("select o from Opening o where o.id = :id")
	Optional<Opening> find(byte[] id);

	@Query("select o from Opening o where o.account = :account")
	List<Opening> of(UUID account);

	@Modifying
	@Query("update Opening o set o.lastUsed = :now, o.idleUntil = :idleUntil where o.id = :id and o.lastUsed <= :now")
	void touch(byte[] id, Instant now, Instant idleUntil);

	/** Changes nothing, and keeps everybody else from ending it meanwhile. */
	@Modifying
	@Query("update Opening o set o.lastUsed = o.lastUsed where o.id = :id")
	int hold(byte[] id);

	@Modifying
	@Query("delete from Opening o where o.id = :id")
	void end(byte[] id);

	@Modifying
	@Query("delete from Opening o where o.account = :account")
	void endAll(UUID account);

	@Modifying
	@Query("delete from Opening o where o.account = :account and o.id <> :id")
	void endOthers(UUID account, byte[] id);

	@Modifying
	@Query("delete from Opening o where o.idleUntil <= :now or o.absoluteUntil <= :now")
	int endBy(Instant now);

}
