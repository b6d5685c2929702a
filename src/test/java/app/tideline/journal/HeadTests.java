package app.tideline.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HeadTests {

	private static Head head(LocalDate day, String writtenAt, String zone) {
		return new Head(day, null, "words", null, List.of(), null, Instant.parse(writtenAt), ZoneId.of(zone), null);
	}

	@Test
	void theHourIsTheWritersOwn() {
		LocalDate tuesday = LocalDate.of(2026, 11, 24);
		assertThat(head(tuesday, "2026-11-23T12:10:00Z", "Pacific/Auckland").hour()).isEqualTo("01:10");
		assertThat(head(tuesday, "2026-11-24T22:10:59Z", "Europe/London").hour()).isEqualTo("22:10");
	}

	@Test
	void aPageAboutAnEarlierDayHasNoHour() {
		assertThat(head(LocalDate.of(2026, 11, 20), "2026-11-24T22:10:00Z", "Europe/London").hour()).isNull();
	}

	@Test
	void whatItHoldsIsNotPrinted() {
		assertThat(head(LocalDate.of(2026, 11, 20), "2026-11-24T22:10:00Z", "Europe/London")).hasToString("Head");
	}

}
