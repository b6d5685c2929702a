package app.tideline.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.attoparser.AbstractMarkupHandler;
import org.attoparser.MarkupParser;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.springframework.web.util.HtmlUtils;

/** Finds in a page what somebody sent and a browser would take for more than words. */
final class Markup extends AbstractMarkupHandler {

	private static final MarkupParser PARSER = new MarkupParser(ParseConfiguration.htmlConfiguration());

	private static final Set<String> ADDRESSES = Set.of("href", "src", "action", "formaction", "srcset", "data",
			"xlink:href", "poster", "background", "ping", "cite", "manifest");

	/** Where no word of anybody has any business. */
	private static final Set<String> OURS = Set.of("style", "srcdoc", "content", "http-equiv", "class", "rel",
			"target");

	/** A path of this site, or a place on the same page. */
	private static final Pattern WITHIN = Pattern.compile("(?s)/(?![/\\\\]).*|[#?].*");

	private final List<String> found = new ArrayList<>();

	private boolean inScript;

	private Markup() {
	}

	/** Elements, names of attributes, addresses and scripts that carry the mark. */
	static List<String> reflected(String page) {
		if (!page.contains(HostileWords.MARK)) {
			return List.of();
		}
		Markup markup = new Markup();
		try {
			PARSER.parse(page, markup);
		}
		catch (ParseException ex) {
			throw new AssertionError("Not even a page: " + page, ex);
		}
		return markup.found;
	}

	@Override
	public void handleOpenElementStart(char[] buffer, int nameOffset, int nameLen, int line, int col) {
		element(new String(buffer, nameOffset, nameLen));
	}

	@Override
	public void handleStandaloneElementStart(char[] buffer, int nameOffset, int nameLen, boolean minimized, int line,
			int col) {
		element(new String(buffer, nameOffset, nameLen));
	}

	@Override
	public void handleCloseElementStart(char[] buffer, int nameOffset, int nameLen, int line, int col) {
		this.inScript = false;
	}

	@Override
	public void handleAttribute(char[] buffer, int nameOffset, int nameLen, int nameLine, int nameCol,
			int operatorOffset, int operatorLen, int operatorLine, int operatorCol, int valueContentOffset,
			int valueContentLen, int valueOuterOffset, int valueOuterLen, int valueLine, int valueCol) {
		String name = new String(buffer, nameOffset, nameLen).toLowerCase(Locale.ROOT);
		String value = new String(buffer, valueContentOffset, valueContentLen);
		boolean marked = value.toLowerCase(Locale.ROOT).contains(HostileWords.MARK);
		if (name.contains(HostileWords.MARK) || name.startsWith("on") || (OURS.contains(name) && marked)
				|| (ADDRESSES.contains(name) && marked && leadsOut(value))) {
			this.found.add(name + "=" + value);
		}
	}

	@Override
	public void handleText(char[] buffer, int offset, int len, int line, int col) {
		if (this.inScript && new String(buffer, offset, len).contains(HostileWords.MARK)) {
			this.found.add("script");
		}
	}

	@Override
	public void handleComment(char[] buffer, int contentOffset, int contentLen, int outerOffset, int outerLen, int line,
			int col) {
		if (new String(buffer, contentOffset, contentLen).contains(HostileWords.MARK)) {
			this.found.add("comment");
		}
	}

	/** As a browser reads it, which passes over blanks before it and line ends within. */
	private static boolean leadsOut(String value) {
		String address = HtmlUtils.htmlUnescape(value).replaceAll("[\\t\\r\\n]|^[\\x00-\\x20]+", "");
		return !WITHIN.matcher(address).matches();
	}

	private void element(String name) {
		String lower = name.toLowerCase(Locale.ROOT);
		this.inScript = lower.equals("script") || lower.equals("style");
		if (lower.contains(HostileWords.MARK)) {
			this.found.add("<" + name + ">");
		}
	}

}
