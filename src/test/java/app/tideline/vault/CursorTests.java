package app.tideline.vault;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CursorTests {

	@Test
	void comesBackFromItsLink() {
		Cursor cursor = new Cursor(LocalDate.of(2026, 11, 23), Ids.next());
		assertThat(Cursor.parse(cursor.toString())).contains(cursor);
	}

	@ParameterizedTest
	@NullSource
	@ValueSource(strings = { "", "x", "2026-11-23", "2026-11-23.", "2026-11-23.x", "2026-13-23.",
			"2026-02-30.018f0000-0000-7000-8000-000000000000", "'; drop table entry; --" })
	void isNothingWhereTheLinkIsBroken(@Nullable String broken) {
		assertThat(Cursor.parse(broken)).isEmpty();
	}

}
