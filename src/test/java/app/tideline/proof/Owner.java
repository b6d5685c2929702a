package app.tideline.proof;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody who has one of everything, and whose it is to stay. */
final class Owner {

	private final Member member;

	private final Stored stored;

	private final UUID account;

	private final String rule;

	private final String place;

	private final List<String> ids;

	Owner(int port, JdbcClient jdbc) {
		this.member = new Member(port, jdbc);
		ChoiceKinds.something(this.member);
		this.rule = Somebody.hidden(this.member.get("/check-ins/replies"), "rule");
		Journey.of(this.member.within());
		this.member.elsewhere();
		this.place = Somebody.hidden(this.member.get("/places"), "place");
		this.account = jdbc.sql("select account_id from entry order by id desc fetch first 1 row only")
			.query(UUID.class)
			.single();
		this.stored = new Stored(jdbc, this.account);
		this.ids = this.stored.ids().stream().distinct().toList();
	}

	/** The account and every row of it, by what names them. */
	List<String> ids() {
		return this.ids;
	}

	/** All of it as it is stored at this moment. */
	Map<String, List<Map<String, String>>> stored() {
		return this.stored.rows();
	}

	/** A suggestion that was answered. */
	String rule() {
		return this.rule;
	}

	/** What names the other place in which the space is open. */
	String place() {
		return this.place;
	}

	boolean isIn() {
		return this.member.isIn();
	}

}
