package app.tideline.safety;

import java.util.List;
import java.util.stream.Stream;

/** Every combination of safety answers, for tests that leave none out. */
public final class SafetySpace {

	/** From the least concern to the most. */
	public static final List<SafetyAnswer> RISING = List.of(SafetyAnswer.NO, SafetyAnswer.SKIPPED,
			SafetyAnswer.NOT_SURE, SafetyAnswer.YES_ONCE, SafetyAnswer.YES_MORE);

	private SafetySpace() {
	}

	/** All 1,250: five answers to four questions, urgent or not. */
	public static Stream<SafetyAnswers> all() {
		return RISING.stream()
			.flatMap((fear) -> RISING.stream()
				.flatMap((freedom) -> RISING.stream()
					.flatMap((device) -> RISING.stream()
						.flatMap((harm) -> Stream.of(false, true)
							.map((urgent) -> new SafetyAnswers(fear, freedom, device, harm, urgent))))));
	}

	/** The same with one thing one step more worrying, in every way there is. */
	public static Stream<SafetyAnswers> raised(SafetyAnswers from) {
		return Stream.concat(Stream.of(SafetyItem.values()).flatMap((item) -> raised(from, item)),
				from.urgent() ? Stream.empty() : Stream.of(from.inDanger()));
	}

	/** The same with another answer to one question. */
	public static SafetyAnswers with(SafetyAnswers from, SafetyItem item, SafetyAnswer answer) {
		return new SafetyAnswers((item == SafetyItem.FEAR) ? answer : from.fear(),
				(item == SafetyItem.FREEDOM) ? answer : from.freedom(),
				(item == SafetyItem.DEVICE) ? answer : from.device(), (item == SafetyItem.HARM) ? answer : from.harm(),
				from.urgent());
	}

	/** Four times "No". */
	public static SafetyAnswers allNo() {
		return new SafetyAnswers(SafetyAnswer.NO, SafetyAnswer.NO, SafetyAnswer.NO, SafetyAnswer.NO, false);
	}

	private static Stream<SafetyAnswers> raised(SafetyAnswers from, SafetyItem item) {
		int step = RISING.indexOf(from.to(item)) + 1;
		return (step < RISING.size()) ? Stream.of(with(from, item, RISING.get(step))) : Stream.empty();
	}

}
