package app.tideline.account;

import java.time.Instant;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface OperationRows extends JpaRepository<Operation, Operation.Key> {

	@Modifying
	@Query("delete from Operation o where o.madeAt < :before")
	void forgetBefore(Instant before);

}
