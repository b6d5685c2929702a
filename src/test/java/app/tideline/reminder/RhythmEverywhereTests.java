package app.tideline.reminder;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RhythmEverywhereTests {

	private static final Instant FROM = Instant.parse("2010-01-01T00:00:00Z");

	private static final Instant UNTIL = Instant.parse("2032-01-01T00:00:00Z");

	private static final int INSTANTS = 300;

	private final Random random = new Random(20_261_025);

	@Test
	void comesOnItsDayAtItsHourAndNeverStandsStill() {
		assertThat(ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).flatMap(this::broken)).isEmpty();
	}

	private Stream<String> broken(ZoneId zone) {
		return Stream.concat(anyInstants(), aroundChanges(zone))
			.flatMap((now) -> broken(anyRhythm(zone), now).map((promise) -> zone + " at " + now + ": " + promise));
	}

	private static Stream<String> broken(Rhythm rhythm, Instant now) {
		ZonedDateTime opened = rhythm.opened(now);
		ZonedDateTime next = rhythm.next(now);
		ZonedDateTime after = rhythm.next(next.toInstant());
		Map<String, Boolean> promises = Map.of("opened by now", !opened.toInstant().isAfter(now), "next after now",
				next.toInstant().isAfter(now), "none left out", rhythm.next(opened.toInstant()).equals(next),
				"opens at its instant", rhythm.opened(next.toInstant()).equals(next), "goes on",
				after.toInstant().isAfter(next.toInstant()), "a week apart",
				rhythm.dayOf(after).equals(rhythm.dayOf(next).plusWeeks(1)), "on its day at its hour",
				keptOrInGap(rhythm, next));
		return promises.entrySet()
			.stream()
			.filter((promise) -> !promise.getValue())
			.map((promise) -> promise.getKey() + " " + rhythm);
	}

	private Stream<Instant> anyInstants() {
		return this.random.longs(INSTANTS, FROM.getEpochSecond(), UNTIL.getEpochSecond())
			.mapToObj(Instant::ofEpochSecond);
	}

	private Stream<Instant> aroundChanges(ZoneId zone) {
		return Stream.iterate(FROM, (from) -> from.isBefore(UNTIL), (from) -> {
			ZoneOffsetTransition change = zone.getRules().nextTransition(from);
			return (change != null) ? change.getInstant() : UNTIL;
		}).flatMap((change) -> LongStream.of(-3600, -1, 0, 1, 1800, 3599, 3600, 7200).mapToObj(change::plusSeconds));
	}

	private Rhythm anyRhythm(ZoneId zone) {
		LocalTime time = LocalTime.MIDNIGHT.plusMinutes(this.random.nextInt(4 * 60) - 60L);
		return new Rhythm(DayOfWeek.of(1 + this.random.nextInt(7)), time, zone, null);
	}

	/** On its weekday at its hour, or moved on by exactly what the clocks left out. */
	private static boolean keptOrInGap(Rhythm rhythm, ZonedDateTime time) {
		if (time.getDayOfWeek() == rhythm.day() && time.toLocalTime().equals(rhythm.time())) {
			return true;
		}
		ZoneOffsetTransition gap = rhythm.zone().getRules().getTransition(rhythm.dayOf(time).atTime(rhythm.time()));
		return gap != null && gap.isGap()
				&& time.toLocalDateTime().equals(rhythm.dayOf(time).atTime(rhythm.time()).plus(gap.getDuration()));
	}

}
