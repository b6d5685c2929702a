package app.tideline.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.attoparser.AbstractMarkupHandler;
import org.attoparser.MarkupParser;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.springframework.web.util.HtmlUtils;

/** Reads the forms of a page as a browser does. */
final class FormsOnPage extends AbstractMarkupHandler {

	private static final MarkupParser PARSER = new MarkupParser(ParseConfiguration.htmlConfiguration());

	private final List<PageForm> forms = new ArrayList<>();

	private final List<PageForm.Control> controls = new ArrayList<>();

	private final Map<String, String> attributes = new HashMap<>();

	private String action = "";

	private String list = "";

	private String area = "";

	private FormsOnPage() {
	}

	/** All of them that are sent by post, in their order. */
	static List<PageForm> of(String page) {
		FormsOnPage found = new FormsOnPage();
		try {
			PARSER.parse(page, found);
		}
		catch (ParseException ex) {
			throw new AssertionError("Not even a page: " + page, ex);
		}
		return found.forms;
	}

	@Override
	public void handleOpenElementStart(char[] buffer, int offset, int length, int line, int col) {
		this.attributes.clear();
	}

	@Override
	public void handleStandaloneElementStart(char[] buffer, int offset, int length, boolean minimized, int line,
			int col) {
		this.attributes.clear();
	}

	@Override
	public void handleAttribute(char[] buffer, int nameOffset, int nameLen, int nameLine, int nameCol,
			int operatorOffset, int operatorLen, int operatorLine, int operatorCol, int valueContentOffset,
			int valueContentLen, int valueOuterOffset, int valueOuterLen, int valueLine, int valueCol) {
		this.attributes.put(new String(buffer, nameOffset, nameLen).toLowerCase(Locale.ROOT),
				HtmlUtils.htmlUnescape(new String(buffer, valueContentOffset, valueContentLen)));
	}

	@Override
	public void handleStandaloneElementEnd(char[] buffer, int offset, int length, boolean minimized, int line,
			int col) {
		element(new String(buffer, offset, length));
	}

	@Override
	public void handleOpenElementEnd(char[] buffer, int offset, int length, int line, int col) {
		element(new String(buffer, offset, length));
	}

	@Override
	public void handleText(char[] buffer, int offset, int length, int line, int col) {
		if (!this.area.isEmpty()) {
			String text = HtmlUtils.htmlUnescape(new String(buffer, offset, length));
			this.controls.removeIf((control) -> control.name().equals(this.area));
			this.controls.add(new PageForm.Control(this.area, "textarea", text, false, ""));
		}
	}

	@Override
	public void handleCloseElementEnd(char[] buffer, int offset, int length, int line, int col) {
		switch (new String(buffer, offset, length)) {
			case "form" -> {
				if (!this.action.isEmpty()) {
					this.forms.add(new PageForm(this.action, this.controls));
				}
				this.controls.clear();
				this.action = "";
			}
			case "select" -> this.list = "";
			case "textarea" -> this.area = "";
			default -> {
			}
		}
	}

	private void element(String element) {
		switch (element) {
			case "form" -> this.action = has("method").equals("post") ? has("action").split("[?#]", 2)[0] : "";
			case "select" -> this.list = has("name");
			case "textarea" -> {
				this.area = has("name");
				this.controls.add(new PageForm.Control(this.area, "textarea", "", false, ""));
			}
			case "input" -> add(has("name"), has("type"), this.attributes.containsKey("checked"));
			case "option" -> add(this.list, "option", this.attributes.containsKey("selected"));
			case "button" -> add(has("name"), "button", false);
			default -> {
			}
		}
	}

	private void add(String name, String type, boolean chosen) {
		this.controls.add(new PageForm.Control(name, type, has("value"), chosen, has("formaction")));
	}

	private String has(String attribute) {
		return this.attributes.getOrDefault(attribute, "");
	}

}
