package app.tideline.account;

import java.time.Instant;
import java.util.Optional;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface WaitRows extends Repository<Wait, byte[]> {

	@Query("select w from Wait w where w.nameKey = :nameKey")
	Optional<Wait> find(byte[] nameKey);

	Wait save(Wait wait);

	@Modifying
	@Query("update Wait w set w.failures = w.failures + 1, w.waitUntil = :until where w.nameKey = :nameKey")
	int again(byte[] nameKey, Instant until);

	@Modifying
	@Query("delete from Wait w where w.nameKey = :nameKey")
	void forget(byte[] nameKey);

	@Modifying
	@Query("delete from Wait w where w.waitUntil < :before")
	void forgetBefore(Instant before);

}
