package app.tideline.reminder;

import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface RhythmRows extends JpaRepository<RhythmRow, UUID> {

	/** Puts a rhythm in place of the one of that version; 0 where it is gone. */
	@Modifying
	@Query("update RhythmRow r set r.head = :head, r.version = r.version + 1 "
			+ "where r.account = :account and r.id = :id and r.version = :version")
	int replace(UUID account, UUID id, long version, byte[] head);

}
