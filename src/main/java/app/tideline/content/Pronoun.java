package app.tideline.content;

/** How the reader speaks of the partner. */
public enum Pronoun {

	THEY("they", "them", "their", "theirs", "themself"),

	SHE("she", "her", "her", "hers", "herself"),

	HE("he", "him", "his", "his", "himself");

	private final String they;

	private final String them;

	private final String their;

	private final String theirs;

	private final String themself;

	Pronoun(String they, String them, String their, String theirs, String themself) {
		this.they = they;
		this.them = them;
		this.their = their;
		this.theirs = theirs;
		this.themself = themself;
	}

	/** Whether its verbs are those of several people: "they are", "she is". */
	boolean plural() {
		return this == THEY;
	}

	/** They, she or he, as the subject of a sentence. */
	public String they() {
		return this.they;
	}

	String them() {
		return this.them;
	}

	String their() {
		return this.their;
	}

	String theirs() {
		return this.theirs;
	}

	String themself() {
		return this.themself;
	}

}
