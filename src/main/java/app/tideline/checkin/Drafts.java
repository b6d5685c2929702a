package app.tideline.checkin;

import java.time.LocalDate;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface Drafts extends JpaRepository<Draft, UUID> {

	@Modifying
	@Query("update Draft d set d.day = :day, d.body = :body, d.version = d.version + 1 "
			+ "where d.account = :account and d.id = :id and d.version = :version")
	int replace(UUID account, UUID id, long version, LocalDate day, byte[] body);

	@Modifying
	@Query("delete from Draft d where d.account = :account")
	void remove(UUID account);

	@Modifying
	@Query("delete from Draft d where d.account = :account and d.id = :id and d.version = :version")
	void remove(UUID account, UUID id, long version);

}
