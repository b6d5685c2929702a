package app.tideline.vault;

import java.nio.ByteBuffer;
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
		return Hkdf.join(Hkdf.text(SCHEME), Hkdf.text(this.table), Hkdf.text(this.field), Hkdf.id(account.value()),
				Hkdf.id(this.row), ByteBuffer.allocate(Long.BYTES).putLong(this.version).array(), Hkdf.id(key));
	}

}
