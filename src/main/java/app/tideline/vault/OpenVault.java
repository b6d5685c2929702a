package app.tideline.vault;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.UUID;

import com.google.crypto.tink.subtle.AesGcmJce;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * An account's data key, unlocked for one request. It seals records and opens them; it is
 * closed, and its key wiped, when the request ends. Nothing of it is shown by
 * {@code toString}.
 */
public final class OpenVault implements AutoCloseable {

	private static final byte ENVELOPE = 1;

	private static final int HEADER = 1 + 2 * Long.BYTES;

	private static final JsonMapper JSON = new JsonMapper();

	private final AccountId account;

	private final UUID keyId;

	private final byte[] key;

	/** While an account gets a new key: the one that older rows are sealed under. */
	private @Nullable DataKey former;

	private boolean closed;

	OpenVault(AccountId account, UUID keyId, byte[] key) {
		this.account = account;
		this.keyId = keyId;
		this.key = key.clone();
	}

	/** Whose vault this is. */
	public AccountId account() {
		return this.account;
	}

	/**
	 * Seals a record as JSON, padded, under the data key and bound to its place.
	 * @param place where the sealed bytes will be stored
	 * @param value a record of plain values
	 */
	public byte[] seal(Place place, Object value) {
		requireOpen();
		byte[] plain = JSON.writeValueAsBytes(value);
		try {
			return sealPadded(place, Padding.pad(plain));
		}
		finally {
			Arrays.fill(plain, (byte) 0);
		}
	}

	/** Wipes what it seals. */
	private byte[] sealPadded(Place place, byte[] padded) {
		try {
			byte[] sealed = new AesGcmJce(this.key).encrypt(padded, place.associatedData(this.account, this.keyId));
			return ByteBuffer.allocate(HEADER + sealed.length).put(mark()).put(sealed).array();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException("This Java runtime cannot seal", ex);
		}
		finally {
			Arrays.fill(padded, (byte) 0);
		}
	}

	/**
	 * Opens what {@link #seal} made for the same place.
	 * @throws Unreadable if it does not open, for whatever reason
	 */
	public <T> T open(Place place, byte[] envelope, Class<T> type) {
		byte[] padded = decrypt(place, envelope);
		byte[] plain = Padding.strip(padded);
		try {
			return JSON.readValue(plain, type);
		}
		catch (JacksonException ex) {
			throw new Unreadable();
		}
		finally {
			Arrays.fill(padded, (byte) 0);
			Arrays.fill(plain, (byte) 0);
		}
	}

	private byte[] decrypt(Place place, byte[] envelope) {
		requireOpen();
		UUID sealedUnder = keyOf(envelope);
		DataKey older = this.former;
		if (sealedUnder.equals(this.keyId)) {
			return decrypt(place, envelope, this.keyId, this.key);
		}
		if (older != null && sealedUnder.equals(older.id())) {
			return decrypt(place, envelope, older.id(), older.key());
		}
		throw new Unreadable();
	}

	private byte[] decrypt(Place place, byte[] envelope, UUID id, byte[] under) {
		try {
			return new AesGcmJce(under).decrypt(Arrays.copyOfRange(envelope, HEADER, envelope.length),
					place.associatedData(this.account, id));
		}
		catch (GeneralSecurityException ex) {
			throw new Unreadable();
		}
	}

	private static UUID keyOf(byte[] envelope) {
		if (envelope.length <= HEADER || envelope[0] != ENVELOPE) {
			throw new Unreadable();
		}
		ByteBuffer header = ByteBuffer.wrap(envelope, 1, HEADER - 1);
		return new UUID(header.getLong(), header.getLong());
	}

	/**
	 * Seals anew, under the key of now, what the former one sealed for the same place.
	 * What opens under neither stays as unreadable as it was, marked with the key of now.
	 */
	byte[] reseal(Place place, byte[] envelope) {
		byte[] padded;
		try {
			padded = decrypt(place, envelope);
		}
		catch (Unreadable ex) {
			byte[] marked = Arrays.copyOf(envelope, Math.max(envelope.length, HEADER + 1));
			System.arraycopy(mark(), 0, marked, 0, HEADER);
			return marked;
		}
		return sealPadded(place, padded);
	}

	/** How everything begins that is sealed under the key of now. */
	byte[] mark() {
		return ByteBuffer.allocate(HEADER)
			.put(ENVELOPE)
			.putLong(this.keyId.getMostSignificantBits())
			.putLong(this.keyId.getLeastSignificantBits())
			.array();
	}

	/** Also reads what was sealed under that key, until closed. */
	void alsoReads(DataKey older) {
		this.former = older;
	}

	boolean readsFormer() {
		return this.former != null;
	}

	/** The key, for another way in; the caller closes it. */
	DataKey dataKey() {
		requireOpen();
		return DataKey.of(this.keyId, this.key);
	}

	/** Wipes the key. Sealing and opening fail from then on. */
	@Override
	public void close() {
		this.closed = true;
		Arrays.fill(this.key, (byte) 0);
		if (this.former != null) {
			this.former.close();
		}
	}

	private void requireOpen() {
		if (this.closed) {
			throw new IllegalStateException("This vault was closed at the end of its request");
		}
	}

	@Override
	public String toString() {
		return "OpenVault";
	}

}
