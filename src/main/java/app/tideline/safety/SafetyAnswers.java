package app.tideline.safety;

import java.util.List;

/**
 * The four safety answers of one check-in and whether a sign of danger to life was given.
 * They live as long as the request that brought them.
 *
 * @param fear scared of what the partner might do
 * @param freedom people, places or money limited
 * @param device phone, accounts or location looked at
 * @param harm threatened, hurt or pushed into something
 * @param urgent "I'm in danger now", or hands on the neck, a weapon, or a threat to kill
 */
public record SafetyAnswers(SafetyAnswer fear, SafetyAnswer freedom, SafetyAnswer device, SafetyAnswer harm,
		boolean urgent) {

	/** Nothing answered. */
	public static SafetyAnswers skipped() {
		return new SafetyAnswers(SafetyAnswer.SKIPPED, SafetyAnswer.SKIPPED, SafetyAnswer.SKIPPED, SafetyAnswer.SKIPPED,
				false);
	}

	/** The answer to that question. */
	public SafetyAnswer to(SafetyItem item) {
		return switch (item) {
			case FEAR -> this.fear;
			case FREEDOM -> this.freedom;
			case DEVICE -> this.device;
			case HARM -> this.harm;
		};
	}

	/** The same, with a sign of danger to life. */
	public SafetyAnswers inDanger() {
		return new SafetyAnswers(this.fear, this.freedom, this.device, this.harm, true);
	}

	/** The concern they raise (evidence base, section 3.2). */
	public Level level() {
		List<SafetyAnswer> all = List.of(this.fear, this.freedom, this.device, this.harm);
		long positive = all.stream().filter(SafetyAnswer::positive).count();
		if (this.urgent) {
			return Level.URGENT;
		}
		if (this.harm.positive() || this.fear == SafetyAnswer.YES_MORE || positive >= 2) {
			return Level.SERIOUS;
		}
		if (all.stream().anyMatch(SafetyAnswer::worrying)) {
			return Level.CONCERN;
		}
		return all.contains(SafetyAnswer.SKIPPED) ? Level.SKIPPED : Level.NONE;
	}

	@Override
	public String toString() {
		return "SafetyAnswers";
	}

}
