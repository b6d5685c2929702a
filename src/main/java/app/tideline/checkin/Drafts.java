package app.tideline.checkin;

import java.time.LocalDate;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface Drafts extends JpaRepository<Draft, UUID> {

	@Modifying
	@Query("update Draft d set d.day = :day, d.body = :body, d.version = d.version + 1 "
			+ "where d.account = :account and d.version = :version")
	int replace(UUID account, long version, LocalDate day, byte[] body);

	@Modifying
	@Query("delete from Draft d where d.account = :account")
	void remove(UUID account);

}
