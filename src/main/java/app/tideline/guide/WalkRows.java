package app.tideline.guide;

import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface WalkRows extends JpaRepository<Walk, UUID> {

	/** Puts a walk in place of the one of that version; 0 where it is gone. */
	@Modifying
	@Query("update Walk w set w.head = :head, w.version = w.version + 1 "
			+ "where w.account = :account and w.id = :id and w.version = :version")
	int replace(UUID account, UUID id, long version, byte[] head);

}
