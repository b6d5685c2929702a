package app.tideline.vault;

import java.nio.ByteBuffer;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * How much work one guess at a passphrase costs: Argon2id (RFC 9106), stored with each
 * key slot.
 *
 * @param memoryKib memory in KiB
 * @param passes passes over it
 * @param lanes lanes
 */
record Stretching(int memoryKib, int passes, int lanes) {

	/**
	 * What new slots get: 64 MiB, three passes, about a fifth of a second on one core.
	 */
	static final Stretching CURRENT = new Stretching(64 * 1024, 3, 1);

	private static final int MOST_MEMORY_KIB = 128 * 1024;

	private static final int MOST_PASSES = 6;

	private static final int LENGTH = 32;

	/** Refuses what a tampered row could ask for. */
	Stretching {
		if (memoryKib < 8 * lanes || memoryKib > MOST_MEMORY_KIB || passes < 1 || passes > MOST_PASSES || lanes < 1
				|| lanes > 4) {
			throw new Unreadable();
		}
	}

	byte[] stretch(Passphrase passphrase, byte[] salt) {
		Argon2BytesGenerator generator = new Argon2BytesGenerator();
		generator.init(
				new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(Argon2Parameters.ARGON2_VERSION_13)
					.withMemoryAsKB(this.memoryKib)
					.withIterations(this.passes)
					.withParallelism(this.lanes)
					.withBlockPool(Blocks.atHand())
					.withSalt(salt)
					.build());
		byte[] stretched = new byte[LENGTH];
		generator.generateBytes(passphrase.utf8(), stretched);
		return stretched;
	}

	boolean weakerThan(Stretching other) {
		return this.memoryKib < other.memoryKib || this.passes < other.passes;
	}

	byte[] bytes() {
		return ByteBuffer.allocate(3 * Integer.BYTES)
			.putInt(this.memoryKib)
			.putInt(this.passes)
			.putInt(this.lanes)
			.array();
	}

}
