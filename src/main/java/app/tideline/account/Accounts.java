package app.tideline.account;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
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

	/**
	 * Keeps everybody from writing anything of an account, or referring to it. To be the
	 * first that a transaction does: one that has touched the account already may wait
	 * for another that waits for it.
	 * @return the hash of its name; nothing where it is gone
	 */
	@NativeQuery("select a.name_key from account a where a.id = :id for update")
	Optional<byte[]> seize(UUID id);

	/** Removes an account; the database removes with it all that refers to it. */
	@Modifying
	@Query("delete from Account a where a.id = :id")
	void remove(UUID id);

}
