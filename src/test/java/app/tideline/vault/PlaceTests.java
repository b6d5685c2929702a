package app.tideline.vault;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a sealed value is bound to. */
class PlaceTests {

	private final AccountId account = AccountId.fresh();

	private final UUID row = Ids.next();

	private final UUID key = Ids.next();

	@Test
	void everyPartChangesTheBytes() {
		List<String> all = new ArrayList<>();
		all.add(data(new Place("entry", "head", this.row, 1), this.account, this.key));
		all.add(data(new Place("draft", "head", this.row, 1), this.account, this.key));
		all.add(data(new Place("entry", "body", this.row, 1), this.account, this.key));
		all.add(data(new Place("entry", "head", Ids.next(), 1), this.account, this.key));
		all.add(data(new Place("entry", "head", this.row, 2), this.account, this.key));
		all.add(data(new Place("entry", "head", this.row, 1), AccountId.fresh(), this.key));
		all.add(data(new Place("entry", "head", this.row, 1), this.account, Ids.next()));
		assertThat(all).doesNotHaveDuplicates();
	}

	@Test
	void partsCannotRunIntoEachOther() {
		assertThat(data(new Place("entryh", "ead", this.row, 1), this.account, this.key))
			.isNotEqualTo(data(new Place("entry", "head", this.row, 1), this.account, this.key));
	}

	@Test
	void theSamePlaceGivesTheSameBytes() {
		assertThat(data(new Place("entry", "head", this.row, 1), this.account, this.key))
			.isEqualTo(data(new Place("entry", "head", this.row, 1), this.account, this.key));
	}

	private static String data(Place place, AccountId account, UUID key) {
		return HexFormat.of().formatHex(place.associatedData(account, key));
	}

}
