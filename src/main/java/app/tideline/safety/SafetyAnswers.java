package app.tideline.safety;

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
}
