package app.tideline.account;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface Accounts extends JpaRepository<Account, UUID> {

	@Query("select a from Account a where a.nameKey = :nameKey")
	Optional<Account> named(byte[] nameKey);

	@Modifying
	@Query("update Account a set a.head = :head, a.version = a.version + 1 where a.id = :id and a.version = :version")
	int replace(UUID id, long version, byte[] head);

	/** Changes nothing, and makes everybody else who does this wait for their turn. */
	@Modifying
	@Query("update Account a set a.version = a.version where a.id = :id")
	int hold(UUID id);

	/** Removes an account; the database removes with it all that refers to it. */
	@Modifying
	@Query("delete from Account a where a.id = :id")
	void remove(UUID id);

}
