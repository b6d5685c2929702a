package app.tideline.content;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What no sentence may say, by invariant (evidence base, section 4.2).
 *
 * @param says what it would say
 * @param unless what makes a sentence with it allowed, or null for nothing
 */
record Phrases(Pattern says, @Nullable Pattern unless) {

	private static final String NOT = "\\b(not|no|never|nor|nothing|nobody|without|cannot|\\w+n't)\\b";

	private static final String OTHER = "(they|your partner|a partner|the other person)";

	private static final String CLOSELY = "( (still|really|probably|must|secretly|only|truly|also|actually|clearly|do|does|deep down))*";

	/** I03: nothing says or implies that the reader is safe. */
	static final Phrases SAFE = of("you('re| are)( (now|quite|completely|probably))* safe\\b(?! (to|with|with them))"
			+ "|(not|\\w+n't) in (any )?danger|nothing to (fear|worry about)|no (need|reason|cause) (to worry|for concern)"
			+ "|all is well|everything is (fine|ok|okay|all right)", "\\bif you\\b");

	/** I04: nothing says what the partner feels, thinks, wants or intends. */
	static final Phrases OTHER_MIND = of(
			OTHER + CLOSELY
					+ " (feels?|thinks?|wants?|loves?|intends?|believes?|miss|misses|cares?|regrets?|hopes?|fears?"
					+ "|knows?|means? (it|well|to)|(is|are) (scared|afraid|ashamed|sorry|jealous|in love|over you))",
			"\\b(if|whether|what|how|why|when|unless|until)\\b(?! happened).*\\b" + OTHER + "\\b|\\?|" + NOT);

	/** I05: no diagnosis, attachment label or character label for anyone. */
	static final Phrases LABEL = of("narcissis\\w*|borderline|bipolar|sociopath\\w*|psychopath\\w*|avoidant"
			+ "|(secure|insecure|anxious|avoidant)(ly)? attach\\w*|attachment (style|type|issue|disorder|theory)s?"
			+ "|co-?dependen\\w*|abusers?|an? abusive \\w+|personality disorders?|disorders?|phobi\\w+|-phobes?"
			+ "|commitment issues|depressive|clinically|control freak|neurotic|addicts?|manipulat\\w+|diagnos\\w+",
			NOT);

	/** I06: nothing advises confronting, testing, tracking or trapping a partner. */
	static final Phrases CONFRONT = of("confront(ing)? (them|your partner)|test(ing)? (them|your partner)"
			+ "|track(ing)? (them|your partner|where)|catch(ing)? (them|your partner)|set a trap|spy(ing)? on"
			+ "|follow(ing)? (them|your partner)|call (them|your partner) out|give (them|your partner) an ultimatum",
			NOT);

	/** I07: no promise and no prediction about the relationship. */
	static final Phrases PROMISE = of(
			"(they|your partner|it|this|things|love|closeness|the relationship|you two)('ll| will)"
					+ "( \\w+ly| soon| both)* (come back|return|open up|love|improve|get better|work out|save|fix|heal|change|feel|want"
					+ "|bring|listen|miss|realise|understand|last|survive|stay|end|fail|forgive|be (fine|ok|okay|all right|better))"
					+ "|guarantee\\w*|come back to you|for sure|always works|bring (them|your partner) back|win (them|your partner)"
					+ "|this is (only |just )?a phase|it will pass|we promise|you('ll| will) (get|find|be) (them|together|happy|close)",
			NOT + "|\\bwrong\\b|\\bif it will\\b");

	/** I08: no instruction to stay, to leave or to forgive. */
	static final Phrases VERDICT = of(
			"(stay|staying) with (them|your partner)|leave (them|your partner)(?! (a|some|room|in|all|be|alone|empty)\\b|')"
					+ "|leave the relationship|(should|must|have to|need to|ought to|had better|better) (stay|leave|go|forgive|break up|end it)"
					+ "|forgive (them|your partner)|learn to forgive|break up with|(give|giving) up on|deserve (better|more)"
					+ "|walk away|end the relationship|fight for (them|your partner|love|the relationship|it)",
			NOT);

	/** I19: nobody is nagged, counted or praised for coming. */
	static final Phrases NAGGING = of("streaks?|\\w+ (days|weeks|times) in a row|(we|you)('ve| have)? missed (you|it|a)"
			+ "|don't forget|(you|we) haven't (seen|checked|heard|written)|overdue|well done|good job|keep it up"
			+ "|welcome back|come back (soon|every|each|tomorrow)|still haven't|last chance", null);

	/**
	 * I26: nothing suggests to remove an app, to change a password or to clear a history,
	 * unless an advocate is asked first.
	 */
	static final Phrases TAMPERING = of(
			"(delet|remov|uninstall|wip|clear|eras|reset|chang|block|turn off|switch off)\\w*"
					+ "( \\w+){0,3} (apps?|passwords?|passcodes?|histor(y|ies)|locations?|trackers?)",
			NOT + "|\\badvocate\\b|\\bcan be noticed\\b");

	/** I28: nothing suggests reading a partner's phone, accounts or location. */
	static final Phrases SURVEILLANCE = of(
			"(check|read|search|open|unlock|scroll|watch|track|follow|copy|(look|go|going|looking) (in|into|at|through|on|for \\w+ on))"
					+ "(s|ing|ed)?( \\w+)? (your partner's|a partner's|their|them|someone's|anyone's|a|the other's) "
					+ "(?!safer )(\\w+ )?(phone|messages?|e-?mails?|accounts?|locations?|devices?|texts|laptop|computer|history|posts)",
			NOT + "|\\bcan harm\\b");

	private static Phrases of(String says, @Nullable String unless) {
		return new Phrases(pattern("\\b(?:" + says + ")"), (unless != null) ? pattern(unless) : null);
	}

	private static Pattern pattern(String text) {
		return Pattern.compile(text, Pattern.CASE_INSENSITIVE);
	}

	boolean forbids(String sentence) {
		return this.says.matcher(sentence).find() && (this.unless == null || !this.unless.matcher(sentence).find());
	}

}
