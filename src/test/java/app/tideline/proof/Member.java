package app.tideline.proof;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Somebody with a space of their own, who comes back in wherever a form rightly ended
 * that, and with another space where it took that away.
 */
final class Member {

	private final int port;

	private final JdbcClient jdbc;

	private final Somebody reading;

	private Somebody within;

	private String name = "";

	private List<String> mind = List.of();

	Member(int port, JdbcClient jdbc) {
		this.port = port;
		this.jdbc = jdbc;
		this.reading = Somebody.reading(port);
		this.within = this.reading;
		anew();
	}

	/** The same person before anything was opened. */
	Somebody reading() {
		return this.reading;
	}

	Somebody within() {
		return this.within;
	}

	/** What the space is called. */
	String name() {
		return this.name;
	}

	Answer get(String path) {
		return this.within.get(path);
	}

	Answer send(String path, String... fields) {
		return this.within.send(path, fields);
	}

	/** Sends a form of their own, which has to be taken; says where it led. */
	String led(String path, String... fields) {
		return Somebody.led(send(path, fields));
	}

	/** Sends a form that stands on a page, all of it filled in, with that button. */
	Answer fill(Answer page, String route, String... button) {
		PageForm form = on(page, route);
		Fields fields = form.whole();
		for (int at = 0; at < button.length; at += 2) {
			fields = fields.with(button[at], button[at + 1]);
		}
		return this.within.send(form, fields);
	}

	/** A form that has to stand on that page. */
	static PageForm on(Answer page, String route) {
		return Kind.on(page, route)
			.orElseThrow(() -> new AssertionError("No form for " + route + " on " + page + "\n" + page.body()));
	}

	/** Keeps something in mind until it is asked for. */
	void mind(List<String> words) {
		this.mind = List.copyOf(words);
	}

	List<String> mind() {
		return this.mind;
	}

	/** Makes another space. */
	void anew() {
		this.name = "p" + UUID.randomUUID();
		this.within = Somebody.reading(this.port);
		this.within.make(this.name);
	}

	/** Opens the space once more, here. */
	void again() {
		waited();
		this.within = elsewhere();
	}

	/** The same space, opened in another place as well. */
	Somebody elsewhere() {
		Somebody other = Somebody.reading(this.port);
		other.enter(other.post("/open", Somebody.form("name", this.name, "passphrase", Somebody.PASSPHRASE)));
		return other;
	}

	/** Goes on with what an answer says of the cookie. */
	void took(Answer answer) {
		if (answer.all("Set-Cookie").getFirst().startsWith("tideline=;")) {
			again();
		}
		else {
			this.within.enter(answer);
		}
	}

	/** As if the minute had passed that a wrong passphrase costs. */
	void waited() {
		this.jdbc.sql("delete from opening_wait").update();
	}

	boolean isIn() {
		return this.within.ask("GET", "/today", "").status() == 200;
	}

}
