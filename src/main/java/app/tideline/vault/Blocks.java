package app.tideline.vault;

import java.lang.ref.SoftReference;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.FixedBlockPool;

/**
 * The memory that one Argon2id run leaves, emptied, to the next. Were it new each time,
 * the collector would have to copy it while it is in use, and everybody else would wait.
 * It is given back when it is not used for a while and memory runs short.
 */
final class Blocks {

	private static final int OF_ONE_RUN = Stretching.CURRENT.memoryKib();

	private static SoftReference<BlockPool> kept = new SoftReference<>(new FixedBlockPool(OF_ONE_RUN));

	private Blocks() {
	}

	static synchronized BlockPool atHand() {
		BlockPool blocks = kept.get();
		if (blocks == null) {
			blocks = new FixedBlockPool(OF_ONE_RUN);
			kept = new SoftReference<>(blocks);
		}
		return blocks;
	}

}
