package app.tideline.vault;

import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.NoRepositoryBean;

/**
 * The rows of one kind of {@link SealedOne}.
 *
 * @param <R> the kind
 */
@NoRepositoryBean
public interface SealedOnes<R extends SealedOne> extends JpaRepository<R, UUID> {

	/**
	 * Puts a head in place of the one of that version; 0 where that one is not there any
	 * more.
	 * @param head sealed for the version that comes after
	 */
	@Modifying
	@Query("update #{#entityName} r set r.head = :head, r.version = r.version + 1 "
			+ "where r.account = :account and r.id = :id and r.version = :version")
	int replace(UUID account, UUID id, long version, byte[] head);

}
