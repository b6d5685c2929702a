package app.tideline.vault;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

interface KeySlots extends JpaRepository<KeySlot, UUID> {

	@Query("select s from KeySlot s where s.account = :account and s.kind = :kind")
	Optional<KeySlot> find(UUID account, KeySlot.Kind kind);

	@Modifying
	@Transactional
	@Query("update KeySlot s set s.memoryKib = :memoryKib, s.passes = :passes, s.lanes = :lanes, s.salt = :salt, "
			+ "s.commitment = :commitment, s.wrappedKey = :key, s.version = s.version + 1 "
			+ "where s.id = :id and s.version = :version")
	int replace(UUID id, long version, int memoryKib, int passes, int lanes, byte[] salt, byte[] commitment,
			byte[] key);

	/** Changes nothing, and keeps everybody else from changing it meanwhile. */
	@Modifying
	@Query("update KeySlot s set s.version = s.version where s.id = :id and s.version = :version")
	int hold(UUID id, long version);

	@Modifying
	@Query("delete from KeySlot s where s.id = :id and s.version = :version")
	int remove(UUID id, long version);

	@Modifying
	@Query("delete from KeySlot s where s.account = :account and s.kind = :kind")
	void removeAll(UUID account, KeySlot.Kind kind);

}
