package app.tideline.web;

import java.util.UUID;

import app.tideline.account.OpenSpace;
import app.tideline.vault.Ids;

/**
 * What every form behind the key carries.
 *
 * @param csrf proof that the form was made within this opening
 * @param operation names this form, so that sending it twice does its work once
 * @param binding proof of whose form it is, which outlives the opening
 */
public record Guards(String csrf, UUID operation, String binding) {

	static final String CSRF = "csrf";

	static final String BINDING = "binding";

	static Guards of(OpenSpace space) {
		return new Guards(space.csrf(), Ids.next(), space.binding());
	}

}
