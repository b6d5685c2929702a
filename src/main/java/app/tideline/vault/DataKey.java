package app.tideline.vault;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;

/**
 * The key that seals an account's records, and its id. Held only while a space is being
 * made or opened; wiped after.
 */
public final class DataKey implements AutoCloseable {

	private static final int LENGTH = 32;

	private final UUID id;

	private final byte[] key;

	private DataKey(UUID id, byte[] key) {
		this.id = id;
		this.key = key;
	}

	/** A new key, for a new space. */
	public static DataKey fresh() {
		byte[] key = new byte[LENGTH];
		new SecureRandom().nextBytes(key);
		return new DataKey(Ids.next(), key);
	}

	static DataKey of(UUID id, byte[] key) {
		return new DataKey(id, key.clone());
	}

	static DataKey of(byte[] bytes) {
		if (bytes.length != 2 * Long.BYTES + LENGTH) {
			throw new Unreadable();
		}
		ByteBuffer buffer = ByteBuffer.wrap(bytes);
		UUID id = new UUID(buffer.getLong(), buffer.getLong());
		byte[] key = new byte[LENGTH];
		buffer.get(key);
		return new DataKey(id, key);
	}

	UUID id() {
		return this.id;
	}

	byte[] key() {
		return this.key;
	}

	byte[] bytes() {
		return ByteBuffer.allocate(2 * Long.BYTES + LENGTH)
			.putLong(this.id.getMostSignificantBits())
			.putLong(this.id.getLeastSignificantBits())
			.put(this.key)
			.array();
	}

	/** The vault of that account under this key. */
	public OpenVault vault(AccountId account) {
		return new OpenVault(account, this.id, this.key);
	}

	/** Wipes it. */
	@Override
	public void close() {
		Arrays.fill(this.key, (byte) 0);
	}

	@Override
	public String toString() {
		return "DataKey";
	}

}
