package app.tideline.vault;

import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import app.tideline.Tries;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** What somebody who can write to the database may try with what is sealed there. */
class TamperingTests {

	private static final int FLIPS = 200_000;

	private static final int SWAPS = 10_000;

	private static final String TEXT = "We talked for ten minutes. ";

	private final AccountId account = AccountId.fresh();

	private final DataKey key = DataKey.fresh();

	private final OpenVault vault = this.key.vault(this.account);

	/** All that says where a value lives. */
	enum Part {

		ACCOUNT, TABLE, FIELD, ROW, VERSION, KEY

	}

	/** Where a value lives, and what opens it there. */
	record Home(OpenVault vault, Place place) {

		byte[] seal(String text) {
			return this.vault.seal(this.place, text);
		}

		String open(byte[] sealed) {
			return this.vault.open(this.place, sealed, String.class);
		}

		/** Marks it as sealed under the key of this home, as far as anybody can. */
		byte[] moved(byte[] sealed) {
			return ByteBuffer.wrap(sealed.clone()).put(this.vault.mark()).array();
		}

	}

	@AfterEach
	void wipe() {
		this.vault.close();
		this.key.close();
	}

	/** Every bit once, in as many values of as many lengths as it takes. */
	@Test
	@Tries(FLIPS)
	void everyBitFlipIsRefusedInTheSameWay() {
		Set<Integer> sizes = new HashSet<>();
		int flips = 0;
		for (int length = 0; flips < FLIPS; length += 25) {
			Home home = new Home(this.vault, place());
			String text = TEXT.repeat(1 + length / TEXT.length()).substring(0, length);
			byte[] sealed = home.seal(text);
			sizes.add(sealed.length);
			for (int bit = 0; bit < sealed.length * 8; bit++) {
				flip(sealed, bit);
				refuses(home, sealed);
				flip(sealed, bit);
				flips++;
			}
			assertThat(home.open(sealed)).as("all bits as they were").isEqualTo(text);
		}
		assertThat(flips).isGreaterThanOrEqualTo(FLIPS);
		assertThat(sizes).hasSizeGreaterThan(20);
	}

	/**
	 * Two values change homes that differ in one part, so that this part alone refuses.
	 */
	@Test
	@Tries(SWAPS)
	void everySwapWithAnotherPlaceIsRefused() {
		Map<Part, Integer> swaps = new EnumMap<>(Part.class);
		for (int swap = 0; swap < SWAPS; swap++) {
			Part part = Part.values()[swap % Part.values().length];
			Home one = new Home(this.vault, place());
			Home other = differing(one, part);
			byte[] ofOne = one.seal("one " + swap);
			byte[] ofOther = other.seal("other " + swap);
			refuses(one, one.moved(ofOther));
			refuses(other, other.moved(ofOne));
			assertThat(one.open(ofOne)).isEqualTo("one " + swap);
			assertThat(other.open(ofOther)).isEqualTo("other " + swap);
			swaps.merge(part, 1, Integer::sum);
		}
		assertThat(swaps).containsOnlyKeys(Part.values());
		assertThat(swaps.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(SWAPS);
	}

	private Home differing(Home home, Part part) {
		Place place = home.place();
		return switch (part) {
			case ACCOUNT -> new Home(this.key.vault(AccountId.fresh()), place);
			case KEY -> new Home(new OpenVault(this.account, Ids.next(), this.key.key()), place);
			case TABLE -> at("check_in", place.field(), place.row(), place.version());
			case FIELD -> at(place.table(), "body", place.row(), place.version());
			case ROW -> at(place.table(), place.field(), Ids.next(), place.version());
			case VERSION -> at(place.table(), place.field(), place.row(), place.version() + 1);
		};
	}

	private Home at(String table, String field, UUID row, long version) {
		return new Home(this.vault, new Place(table, field, row, version));
	}

	private static void flip(byte[] sealed, int bit) {
		sealed[bit / 8] ^= (byte) (1 << (bit % 8));
	}

	private static void refuses(Home home, byte[] sealed) {
		Throwable thrown = catchThrowable(() -> home.open(sealed));
		if (!(thrown instanceof Unreadable) || !"Unreadable".equals(thrown.getMessage()) || thrown.getCause() != null) {
			throw new AssertionError("Refused in no way or in another one", thrown);
		}
	}

	private static Place place() {
		return new Place("entry", "head", Ids.next(), 3);
	}

}
