package app.tideline.safety;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import app.tideline.content.HelpCountry;
import app.tideline.content.HelpCountry.Confidence;
import app.tideline.content.HelpCountry.Service;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What may be shown of a service, and what is said of its age. */
class HelpLinesTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

	@Test
	void aServiceThatWasCheckedLatelySaysWhen() {
		assertThat(age(TODAY.minusDays(180))).isEqualTo("Checked on 1 January 2026.");
	}

	@Test
	void aServiceThatWasCheckedLongAgoMayBeOutOfDate() {
		assertThat(age(TODAY.minusDays(181))).startsWith("Checked on 31 December 2025.").contains("may be out of date");
	}

	@Test
	void aServiceThatNobodyCheckedSaysWhereItWasSeen() {
		assertThat(age(null))
			.isEqualTo("Seen at A paper, 2024. Nobody here has rung or opened it yet, so it may be out of date.");
	}

	@Test
	void aYearThatTheSourceNamesItselfIsNotSaidTwice() {
		assertThat(seen("Pages 2022-24", 2024)).startsWith("Seen at Pages 2022-24. ");
		assertThat(seen("A paper, May 2024", 2024)).startsWith("Seen at A paper, May 2024. ");
		assertThat(seen("A paper", null)).startsWith("Seen at A paper, year not stated. ");
	}

	@ParameterizedTest
	@EnumSource(Confidence.class)
	void onlyHighAndMediumAreHandedOutEvenWhenChecked(Confidence confidence) {
		HelpList list = lines(service(confidence, TODAY)).forCountry("AA");
		assertThat(list.groups()).hasSize((confidence == Confidence.HIGH || confidence == Confidence.MEDIUM) ? 1 : 0);
	}

	@Test
	void anUnknownCountryHasNoDigitsAtAll() {
		HelpLines lines = lines(service(Confidence.HIGH, TODAY));
		for (@Nullable
		String code : new String[] { null, "", "ZZ" }) {
			assertThat(lines.forCountry(code).country()).isNull();
			assertThat(lines.forCountry(code).emergency()).isEmpty();
			assertThat(lines.forCountry(code).groups()).isEmpty();
		}
		assertThat(lines.forCountry("aa").country()).isEqualTo("Aland");
	}

	@Test
	void digitsBecomeALinkThatAPhoneUnderstands() {
		assertThat(new HelpLine(service(Confidence.HIGH, TODAY), TODAY).ways())
			.contains(new HelpLine.Way("Phone", "(02) 8989-8727 #1", "tel:0289898727%231"));
	}

	private static String seen(String source, @Nullable Integer year) {
		return new HelpLine(new Service("Line", "abuse", null, "1", null, null, null, null, Confidence.HIGH, source,
				year, null, null), TODAY)
			.age();
	}

	private static String age(@Nullable LocalDate checked) {
		return new HelpLine(service(Confidence.HIGH, checked), TODAY).age();
	}

	private static Service service(Confidence confidence, @Nullable LocalDate checked) {
		return new Service("Line", "abuse", null, "(02) 8989-8727 #1", null, null, null, null, confidence, "A paper",
				2024, checked, null);
	}

	private static HelpLines lines(Service service) {
		HelpCountry country = new HelpCountry("AA", "Aland",
				List.of(new HelpCountry.Emergency("1", null, Confidence.UNVERIFIED)), List.of(service));
		Clock clock = Clock.fixed(Instant.from(TODAY.atStartOfDay(ZoneOffset.UTC)), ZoneOffset.UTC);
		return new HelpLines(List.of(country), List.of(), clock);
	}

}
