package app.tideline.vault;

/** What a key slot holds. */
final class Wrapped {

	private final Stretching stretching;

	private final byte[] salt;

	private final byte[] commitment;

	private final byte[] key;

	Wrapped(Stretching stretching, byte[] salt, byte[] commitment, byte[] key) {
		this.stretching = stretching;
		this.salt = salt;
		this.commitment = commitment;
		this.key = key;
	}

	Stretching stretching() {
		return this.stretching;
	}

	byte[] salt() {
		return this.salt;
	}

	byte[] commitment() {
		return this.commitment;
	}

	byte[] key() {
		return this.key;
	}

}
