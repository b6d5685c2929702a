package app.tideline.content;

/**
 * A published source.
 *
 * @param id how boxes name it
 * @param cite authors, year, where, and what was studied
 */
public record Source(String id, String cite) {

	/** Authors and year alone, for a box. */
	public String brief() {
		int end = this.cite.indexOf(')');
		return (end < 0) ? this.cite : this.cite.substring(0, end + 1);
	}

}
