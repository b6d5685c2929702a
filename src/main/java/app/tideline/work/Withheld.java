package app.tideline.work;

import java.util.Set;

import app.tideline.account.OpenSpace;

/** Tells which exercises do not fit what a person last said, whatever is held. */
public interface Withheld {

	/** The ids of those exercises. */
	Set<String> now(OpenSpace space);

}
