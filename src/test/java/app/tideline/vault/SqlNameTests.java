package app.tideline.vault;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Names of tables and columns that are joined into a query. */
class SqlNameTests {

	@Test
	void areSmallLettersAndLowLines() {
		assertThat(List.of("entry", "account_id", "check_in_support"))
			.allSatisfy((name) -> assertThat(SqlName.plain(name)).isEqualTo(name));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "entry ", "entry; drop table account", "entry--", "entry\n", "entry/*",
			"\"entry\"", "entry.head", "e,h", "(select 1)", "Entry", "_entry", "entry1", "éntry",
			"a_name_that_is_longer_than_any_of_ours" })
	void areRefusedWhereTheyCouldBeAnythingElse(String name) {
		assertThatIllegalArgumentException().isThrownBy(() -> SqlName.plain(name))
			.withMessage("Not a plain name of a table or column");
	}

	@Test
	void areLookedAtBeforeAnythingIsSealedAnew() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Rekeying.Kept("entry where 1 = 1", "head"));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Rekeying.Kept("entry", "account_id or", "id", List.of("head")));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Rekeying.Kept("entry", "account_id", "id or", List.of("head")));
		assertThatIllegalArgumentException().isThrownBy(() -> new Rekeying.Kept("entry", "head", "body = null"));
	}

}
