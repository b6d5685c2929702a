package app.tideline.checkin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import app.tideline.account.OpenSpace;
import app.tideline.account.PartReader;
import app.tideline.account.PersonalData;
import app.tideline.account.Unfit;
import app.tideline.guidance.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a person has said about suggestions. */
@Component
class ReplyData implements PersonalData {

	private static final int LONGEST_RULE = 100;

	private final ReplyBook book;

	private final Rules rules;

	ReplyData(ReplyBook book, Rules rules) {
		this.book = book;
		this.rules = rules;
	}

	/** What was said about a rule. */
	record Said(@Nullable String rule, @Nullable Reply reply, @Nullable LocalDate day) {
	}

	@Override
	public String part() {
		return "replies";
	}

	@Override
	public Set<String> tables() {
		return Set.of("card_reply");
	}

	@Override
	public List<Said> takeOut(OpenSpace space) {
		List<Said> all = new ArrayList<>();
		new TreeMap<>(this.book.takeOut(space).given())
			.forEach((rule, given) -> all.add(new Said(rule, given.reply(), given.day())));
		return all;
	}

	@Override
	public boolean isEmpty(OpenSpace space) {
		return this.book.isEmpty(space);
	}

	@Override
	public void bringIn(OpenSpace space, PartReader part) {
		Map<String, Replies.Given> given = new TreeMap<>();
		part.each(Said.class,
				(said) -> Unfit.unless(
						given.put(Unfit.text(said.rule(), LONGEST_RULE),
								new Replies.Given(Unfit.needed(said.reply()),
										Unfit.come(said.day(), part.latest()))) == null,
						"This file says two things about one suggestion."));
		// To what is not suggested here nothing can be said.
		given.keySet().removeIf((rule) -> this.rules.answerable(rule).isEmpty());
		if (!given.isEmpty()) {
			this.book.take(space, new Replies(given));
		}
	}

}
