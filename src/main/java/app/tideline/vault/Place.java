package app.tideline.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Where a sealed value lives: bound into it as associated data, so that a value moved to
 * another row, field or version no longer opens.
 *
 * @param table the table's name
 * @param field the column's name
 * @param row the row's id
 * @param version the row's version under which the value is (or is to be) stored
 */
public record Place(String table, String field, UUID row, long version) {

	private static final String SCHEME = "tideline/1";

	/**
	 * The associated data: scheme, table, field, account, row, version and key, each with
	 * its length before it, so that no two places give the same bytes.
	 */
	byte[] associatedData(AccountId account, UUID key) {
		byte[][] parts = { text(SCHEME), text(this.table), text(this.field), id(account.value()), id(this.row),
				ByteBuffer.allocate(Long.BYTES).putLong(this.version).array(), id(key) };
		int length = 0;
		for (byte[] part : parts) {
			length += Integer.BYTES + part.length;
		}
		ByteBuffer data = ByteBuffer.allocate(length);
		for (byte[] part : parts) {
			data.putInt(part.length).put(part);
		}
		return data.array();
	}

	private static byte[] text(String value) {
		return value.getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] id(UUID value) {
		return ByteBuffer.allocate(2 * Long.BYTES)
			.putLong(value.getMostSignificantBits())
			.putLong(value.getLeastSignificantBits())
			.array();
	}

}
