package app.tideline.safety;

/** The four safety questions, by the ids they have in the content. */
public enum SafetyItem {

	/** Scared of what the partner might do. */
	FEAR("sf.fear"),

	/** People, places or money limited. */
	FREEDOM("sf.freedom"),

	/** Phone, accounts or location looked at. */
	DEVICE("sf.device"),

	/** Threatened, hurt or pushed into something. */
	HARM("sf.harm");

	private final String id;

	SafetyItem(String id) {
		this.id = id;
	}

	/** The question's id in the content. */
	public String id() {
		return this.id;
	}

}
