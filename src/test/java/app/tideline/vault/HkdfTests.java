package app.tideline.vault;

import java.util.HexFormat;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Derived keys. */
class HkdfTests {

	private static final byte[] INPUT = HexFormat.of().parseHex("0b".repeat(22));

	private static final byte[] SALT = HexFormat.of().parseHex("000102030405060708090a0b0c");

	/** HMAC by hand, so that the parts and their lengths are really what is expanded. */
	@Test
	void isHkdfWithSha256OverThePartsWithTheirLengths() throws Exception {
		byte[] prk = hmac(SALT, INPUT);
		byte[] info = HexFormat.of().parseHex("00000003" + "616263" + "00000000" + "00000001" + "ff" + "01");
		assertThat(Hkdf.derive(INPUT, SALT, 32, Hkdf.text("abc"), new byte[0], new byte[] { (byte) 0xff }))
			.isEqualTo(hmac(prk, info));
	}

	@Test
	void partsCannotRunIntoEachOther() {
		assertThat(Hkdf.derive(INPUT, SALT, 32, Hkdf.text("ab"), Hkdf.text("c")))
			.isNotEqualTo(Hkdf.derive(INPUT, SALT, 32, Hkdf.text("a"), Hkdf.text("bc")))
			.isNotEqualTo(Hkdf.derive(INPUT, SALT, 32, Hkdf.text("abc")));
	}

	private static byte[] hmac(byte[] key, byte[] data) throws Exception {
		javax.crypto.Mac mac = javax.crypto.Mac.getInstance("HmacSHA256");
		mac.init(new javax.crypto.spec.SecretKeySpec(key, "HmacSHA256"));
		return mac.doFinal(data);
	}

}
