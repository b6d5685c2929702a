package app.tideline.proof;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/** One form, how somebody comes by it, and what is to be known of it. */
final class Kind {

	/** How a form says that something in it does not fit. */
	enum Refusal {

		/** With its own page, and what is wrong beside each field. */
		BESIDE_THE_FIELD,

		/** With the page that says of any form that it could not be read. */
		AS_A_WHOLE,

		/** On its own page, which is an answer like others. */
		ON_THE_PAGE,

		/** It has nothing that could be wrong. */
		NEVER

	}

	/** What is still there after a form was taken. */
	enum Left {

		/** The form itself, which can be sent again. */
		FORM,

		/** The space; the form has to be looked for. */
		SPACE,

		/** Neither: the space is gone, or opens in another way. */
		NOTHING

	}

	private static final int USUAL = 10;

	private final String name;

	private final String route;

	private final Function<Member, Answer> page;

	private BiFunction<Member, Fields, Fields> typed = (member, fields) -> fields;

	private Consumer<Member> first = (member) -> {
	};

	private Consumer<Member> each = (member) -> {
	};

	private Refusal refusal = Refusal.NEVER;

	private Left left = Left.FORM;

	private String standsFor;

	private boolean reader;

	private int share = USUAL;

	private Kind(String name, String route, Function<Member, Answer> page) {
		this.name = name;
		this.route = route;
		this.page = page;
		this.standsFor = route;
	}

	/**
	 * A form that stands on a page.
	 * @param route the pattern of the mapping that takes it
	 */
	static Kind of(String name, String route, Function<Member, Answer> page) {
		return new Kind(name, route, page);
	}

	/** A form that stands on no page that can be had here: its guards alone. */
	static Kind bare(String name, String route) {
		Kind kind = new Kind(name, route, (member) -> member.get("/today"));
		kind.standsFor = "/lock";
		return kind;
	}

	/** What has to be in a space before the form can be found. */
	Kind after(Consumer<Member> before) {
		this.first = before;
		return this;
	}

	/** What has to be done each time before it is sent. */
	Kind readying(Consumer<Member> before) {
		this.each = before;
		return this;
	}

	/** What a person types into it, beside what stands in it. */
	Kind typing(BiFunction<Member, Fields, Fields> words) {
		this.typed = words;
		return this;
	}

	Kind refusing(Refusal how) {
		this.refusal = how;
		return this;
	}

	Kind leaving(Left what) {
		this.left = what;
		return this;
	}

	/** It is sent by somebody who has no space open. */
	Kind byReader() {
		this.reader = true;
		return this;
	}

	/** How much it gets of all that is sent, where others get ten. */
	Kind sharing(int much) {
		this.share = much;
		return this;
	}

	void prepare(Member member) {
		this.first.accept(member);
	}

	void ready(Member member) {
		this.each.accept(member);
	}

	/** The form, if it stands where it should. */
	Optional<PageForm> find(Member member) {
		Optional<PageForm> found = on(this.page.apply(member), this.standsFor);
		return this.standsFor.equals(this.route) ? found : found.map((form) -> form.sentTo(this.route));
	}

	/** All that a person fills in who means well. */
	Fields fill(Member member, PageForm form) {
		return this.typed.apply(member, form.whole());
	}

	String route() {
		return this.route;
	}

	Refusal refusal() {
		return this.refusal;
	}

	Left left() {
		return this.left;
	}

	boolean isByReader() {
		return this.reader;
	}

	int share() {
		return this.share;
	}

	/** The form of that page that goes to such a path. */
	static Optional<PageForm> on(Answer page, String route) {
		Pattern path = Pattern.compile(route.replaceAll("\\{[^}]*}", "[^/]+"));
		return FormsOnPage.of(page.body()).stream().flatMap((form) -> form.sentTo(path).stream()).findFirst();
	}

	@Override
	public String toString() {
		return this.name;
	}

}
