package app.tideline.proof;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What nobody means well by, in a form; the same in every run. */
final class HostileWords {

	/** Marks what was sent: no element, attribute or address of a page may have it. */
	static final String MARK = "zqx";

	/** What the sums below come to, should anybody do them. */
	static final String SUM = "62615533";

	private static final List<String> PLAIN = List.of("", " ", "null", "NaN", "true", "-1", "0", "1e999",
			"99999999999999999999", "-9223372036854775809", "2147483648", "0x10", "1.5", "0000-00-00", "9999-12-31",
			"+999999999-12-31", "2026-02-30", "T", "٣", "１２", "\u202Eevil\u202C", "\u200F\u200E", "\u0000", "a\u0000b",
			"\u0001\u0008\u001B[31m", "\r\nSet-Cookie: zqx=1", "\uFEFF", "\uFFFF", "\uD83C\uDF0A", "e\u0301".repeat(40),
			"\u2028\u2029", "<zqx-a>", "\"><zqx-b a=\"", "'><zqx-c>", "</textarea><zqx-d>", "</title><zqx-e>",
			"<script>zqx()</script>", "<img src=x onerror=zqx()>", "\" onzqx=\"1", "' onzqx='1", "` onzqx=`1",
			"javascript:zqx()", "[a](javascript:zqx())", "![a](data:text/html,zqx)",
			"<a href=\"javascript:zqx()\">a</a>", "<!--zqx", "]]><zqx-f>", "&lt;zqx-g&gt;", "&#60;zqx-h&#62;",
			"%3Czqx-i%3E", "<svg/onload=zqx()>", "<style>zqx{}</style>", "```\n<zqx-j>\n```", "${7919*7907}",
			"*{7919*7907}", "#{7919*7907}", "[[${7919*7907}]]", "[(${7919*7907})]", "__${7919*7907}__::.x", "~{::zqx}",
			"{{7919*7907}}", "<%= 7919*7907 %>", "${jndi:ldap://127.0.0.1/zqx}", "' or '1'='1",
			"'; drop table entry; --", "1) union select head from account --", "\\", "%", "_", "../../etc/passwd",
			"//elsewhere.example/zqx", "https://elsewhere.example/zqx", "{partner}", "{They}", "[1]", "{\"a\":[1]}",
			"a,b", "class.module", "on");

	private final Random random;

	HostileWords(long seed) {
		this.random = new Random(seed);
	}

	/** A form with some of these fields, and with others, some more than once. */
	String form(List<String> own, List<String> others) {
		List<String> pairs = new ArrayList<>();
		for (String name : own) {
			for (int times = times(); times > 0; times--) {
				pairs.add(pair(name));
			}
		}
		for (int more = this.random.nextInt(4); more > 0 && !others.isEmpty(); more--) {
			String name = others.get(this.random.nextInt(others.size()));
			pairs.add(pair(this.random.nextInt(4) == 0 ? name + bend() : name));
		}
		return String.join("&", pairs);
	}

	/** One time in most cases, else none, two or three. */
	private int times() {
		int dice = this.random.nextInt(10);
		return (dice < 7) ? 1 : dice - 7;
	}

	private String bend() {
		List<String> bends = List.of("[]", "[0]", "[999999999]", "['" + MARK + "']", ".class", ".", "\u0000",
				"<zqx-k>");
		return bends.get(this.random.nextInt(bends.size()));
	}

	private String pair(String name) {
		return encode(name) + "=" + encode(value());
	}

	private String value() {
		String one = PLAIN.get(this.random.nextInt(PLAIN.size()));
		return switch (this.random.nextInt(12)) {
			case 0 -> one + PLAIN.get(this.random.nextInt(PLAIN.size()));
			case 1 -> Long.toString(this.random.nextLong());
			case 2 -> one + " words " + this.random.nextInt();
			case 3 -> "2026-01-0" + (1 + this.random.nextInt(9));
			case 4 -> Integer.toString(this.random.nextInt(12));
			case 5 -> (this.random.nextInt(40) == 0) ? (one + "x").repeat(4_000) : one.repeat(3);
			default -> one;
		};
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
