package app.tideline.account;

import java.time.Instant;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface OperationRows extends JpaRepository<Operation, Operation.Key> {

	/** Stores what came of it. */
	@Modifying
	@Query("update Operation o set o.result = :result where o.key = :key")
	void conclude(Operation.Key key, String result);

	@Modifying
	@Query("delete from Operation o where o.madeAt < :before")
	void forgetBefore(Instant before);

}
