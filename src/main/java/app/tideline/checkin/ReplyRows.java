package app.tideline.checkin;

import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface ReplyRows extends JpaRepository<ReplyRow, UUID> {

	/** Puts replies in place of those of that version; 0 where they are gone. */
	@Modifying
	@Query("update ReplyRow r set r.head = :head, r.version = r.version + 1 "
			+ "where r.account = :account and r.id = :id and r.version = :version")
	int replace(UUID account, UUID id, long version, byte[] head);

}
