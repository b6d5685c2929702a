package app.tideline.checkin;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import app.tideline.content.CheckInItems;
import app.tideline.content.Content;
import app.tideline.vault.Ids;
import app.tideline.work.CameOf;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/**
 * Reads a posted form into what was {@link Filled}. Fields the check-in does not know are
 * passed over. A value that a known field does not offer never came from a page of ours:
 * it is left out and asked for again, and nothing else is lost with it. What a person
 * typed stays and is answered beside its field.
 */
@Component
class Reading {

	private static final int MOST_FOLLOW_UPS = 20;

	private static final String NOT_OFFERED = "This answer could not be read. Please pick it again, or skip it.";

	private final Vocabulary vocabulary;

	private final CheckInItems items;

	Reading(Vocabulary vocabulary, Content content) {
		this.vocabulary = vocabulary;
		this.items = content.checkIn();
	}

	/**
	 * A form that was read.
	 *
	 * @param refused fields whose values could not be taken
	 */
	record Read(Filled filled, Set<String> refused) {
	}

	Read read(MultiValueMap<String, String> form) {
		Map<String, List<String>> values = new LinkedHashMap<>();
		Set<String> refused = new LinkedHashSet<>();
		this.vocabulary.offered().forEach((field, offered) -> {
			List<String> chosen = chosen(form, field);
			boolean known = offered.containsAll(chosen) && (chosen.size() <= 1 || this.vocabulary.allowsSeveral(field));
			if (known) {
				put(values, field, chosen);
			}
			else {
				refused.add(field);
			}
		});
		for (String field : this.vocabulary.typed()) {
			put(values, field, typed(form, field));
		}
		readFollowUps(form, values, refused);
		return new Read(new Filled(values), refused);
	}

	/** What is wrong with it: field to a sentence. */
	Map<String, String> errors(Read read) {
		Filled filled = read.filled();
		Map<String, String> errors = new LinkedHashMap<>();
		read.refused().forEach((field) -> errors.put(field, NOT_OFFERED));
		int limit = this.items.freeText().limit();
		this.items.freeText().items().forEach((text) -> {
			String words = filled.text(text.id());
			int over = words.codePointCount(0, words.length()) - limit;
			if (over > 0) {
				errors.put(text.id(), "This is " + over + ((over == 1) ? " character" : " characters")
						+ " over the limit of " + limit + ". Please shorten it.");
			}
		});
		filled.one(Filled.SPACE_DATE)
			.filter((date) -> !readable(date))
			.ifPresent((date) -> errors.put(Filled.SPACE_DATE,
					"Please write the date as year, month and day, such as 2027-01-31, or leave it empty."));
		return errors;
	}

	/** The screen on which a field stands, or the current one for a field of none. */
	Step stepOf(String field, Step current) {
		return Arrays.stream(Step.values())
			.filter((step) -> this.vocabulary.of(step).contains(field))
			.findFirst()
			.orElse(field.startsWith(Filled.CAME_OF) ? Step.FOLLOW_UP : current);
	}

	private static boolean readable(String date) {
		try {
			int year = LocalDate.parse(date).getYear();
			return year > 2000 && year < 2100;
		}
		catch (DateTimeParseException ex) {
			return false;
		}
	}

	private static void readFollowUps(MultiValueMap<String, String> form, Map<String, List<String>> values,
			Set<String> refused) {
		List<UUID> asked = form.getOrDefault(Filled.ASKED_ABOUT, List.of())
			.stream()
			.limit(MOST_FOLLOW_UPS)
			.map(Ids::of)
			.distinct()
			.toList();
		put(values, Filled.ASKED_ABOUT, asked.stream().map(UUID::toString).toList());
		Set<String> answers = Arrays.stream(CameOf.values()).map(CameOf::id).collect(Collectors.toSet());
		for (UUID work : asked) {
			String field = Filled.cameOfField(work);
			List<String> chosen = chosen(form, field);
			if (chosen.size() <= 1 && answers.containsAll(chosen)) {
				put(values, field, chosen);
			}
			else {
				refused.add(field);
			}
		}
	}

	private static List<String> chosen(MultiValueMap<String, String> form, String field) {
		return form.getOrDefault(field, List.of()).stream().filter((value) -> !value.isEmpty()).distinct().toList();
	}

	private static List<String> typed(MultiValueMap<String, String> form, String field) {
		String value = form.getFirst(field);
		return (value == null || value.isBlank()) ? List.of()
				: List.of(value.strip().replace("\r\n", "\n").replace('\r', '\n'));
	}

	private static void put(Map<String, List<String>> values, String field, List<String> chosen) {
		if (!chosen.isEmpty()) {
			values.put(field, List.copyOf(chosen));
		}
	}

}
