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
	void theseAreTheBytesThatEverythingSealedSoFarIsBoundTo() {
		UUID owner = UUID.fromString("01010101-0202-7303-8404-050505050505");
		UUID of = UUID.fromString("11111111-1212-7313-9414-151515151515");
		UUID under = UUID.fromString("21212121-2222-7323-a424-252525252525");
		assertThat(data(new Place("entry", "head", of, 258), new AccountId(owner), under))
			.isEqualTo("0000000a" + "746964656c696e652f31" + "00000005" + "656e747279" + "00000004" + "68656164"
					+ "00000010" + "01010101020273038404050505050505" + "00000010" + "11111111121273139414151515151515"
					+ "00000008" + "0000000000000102" + "00000010" + "2121212122227323a424252525252525");
	}

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
