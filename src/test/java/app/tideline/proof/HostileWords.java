package app.tideline.proof;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** What nobody means well by, in a form; the same in every run. */
final class HostileWords {

	/** Marks what was sent: no element, attribute or address of a page may have it. */
	static final String MARK = "zqx";

	/** What the sums below come to, should anybody do them. */
	static final String SUM = "62615533";

	private static final List<String> PLAIN = List.of("", " ", "null", "NaN", "true", "-1", "0", "1e999",
			"99999999999999999999", "-9223372036854775809", "2147483648", "0x10", "1.5", "0000-00-00", "9999-12-31",
			"+999999999-12-31", "2026-02-30", "T", "٣", "１２", "\u202Eevil\u202C", "\u200F\u200E",
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

	/** Ends of a name that a reader of forms might take for more than a name. */
	private static final List<String> BENDS = List.of("[]", "[0]", "[999999999]", "['" + MARK + "']", ".class", ".",
			".0.", "[", "<zqx-k>", "\" onzqx=\"1", "\u202E", "\r\nzqx: 1", "%00", " ");

	private final Random random;

	HostileWords(Random random) {
		this.random = random;
	}

	/** Something to put in the place of a value that would do. */
	String instead(String value) {
		String one = any(PLAIN);
		return switch (this.random.nextInt(20)) {
			case 0 -> one + any(PLAIN);
			case 1 -> Long.toString(this.random.nextLong());
			case 2 -> one + " words " + this.random.nextInt();
			case 3 -> "2026-01-0" + (1 + this.random.nextInt(9));
			case 4 -> Integer.toString(this.random.nextInt(12));
			case 5 -> longer(one);
			case 6 -> value + one;
			case 7 -> one + value;
			case 8, 9 -> inside(value, one);
			case 10 -> value.substring(0, this.random.nextInt(value.length() + 1));
			case 11 -> (this.random.nextInt(4) == 0) ? value + "\u0000" : value.toUpperCase(Locale.ROOT);
			default -> one;
		};
	}

	/** A name that looks like that one. */
	String bent(String name) {
		return (this.random.nextInt(40) == 0) ? name + "\u0000" : name + any(BENDS);
	}

	/** Longer than most fields take, and now and then longer than any does. */
	private String longer(String one) {
		int times = switch (this.random.nextInt(20)) {
			case 0 -> 60_000;
			case 1, 2 -> 4_000;
			default -> 20 + this.random.nextInt(1_500);
		};
		return (one + "x").repeat(Math.min(times, 200_000 / (one.length() + 1)));
	}

	private String inside(String value, String one) {
		int from = this.random.nextInt(value.length() + 1);
		int to = from + this.random.nextInt(Math.min(8, value.length() - from) + 1);
		return value.substring(0, from) + one + value.substring(to);
	}

	private String any(List<String> of) {
		return of.get(this.random.nextInt(of.size()));
	}

}
