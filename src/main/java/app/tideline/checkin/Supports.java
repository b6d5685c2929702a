package app.tideline.checkin;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Supports extends JpaRepository<Support, UUID> {

	/** The support shown with a check-in, where it was made in this very opening. */
	@Query("select s from Support s where s.checkIn = :checkIn and s.account = :account and s.opening = :opening")
	Optional<Support> find(UUID checkIn, UUID account, byte[] opening);

}
