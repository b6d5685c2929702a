package app.tideline.checkin;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import app.tideline.content.CheckInItems;
import app.tideline.content.Content;
import app.tideline.vault.Ids;
import app.tideline.work.CameOf;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;

/**
 * Reads a posted form into what was {@link Filled}. Fields the check-in does not know are
 * passed over; a value that a known field does not offer never came from our page and is
 * refused as a bad request. What a person typed is never refused but answered beside its
 * field.
 */
@Component
class Reading {

	private static final int MOST_FOLLOW_UPS = 20;

	private final Vocabulary vocabulary;

	private final CheckInItems items;

	Reading(Vocabulary vocabulary, Content content) {
		this.vocabulary = vocabulary;
		this.items = content.checkIn();
	}

	Filled read(MultiValueMap<String, String> form) {
		Map<String, List<String>> values = new LinkedHashMap<>();
		this.vocabulary.offered().forEach((field, offered) -> put(values, field, chosen(form, field, offered)));
		for (String field : this.vocabulary.typed()) {
			put(values, field, typed(form, field));
		}
		readFollowUps(form, values);
		return new Filled(values);
	}

	/** What is wrong with typed fields: field to a sentence. */
	Map<String, String> errors(Filled filled) {
		Map<String, String> errors = new LinkedHashMap<>();
		int limit = this.items.freeText().limit();
		this.items.freeText().items().forEach((text) -> {
			int over = filled.text(text.id()).length() - limit;
			if (over > 0) {
				errors.put(text.id(),
						"This is " + over + " characters over the limit of " + limit + ". Please shorten it.");
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
			.orElse(current);
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

	private static void readFollowUps(MultiValueMap<String, String> form, Map<String, List<String>> values) {
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
			put(values, field, chosen(form, field, answers));
		}
	}

	private static List<String> chosen(MultiValueMap<String, String> form, String field, Set<String> offered) {
		List<String> chosen = new ArrayList<>();
		for (String value : form.getOrDefault(field, List.of())) {
			if (value.isEmpty()) {
				continue;
			}
			if (!offered.contains(value)) {
				throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
			}
			if (!chosen.contains(value)) {
				chosen.add(value);
			}
		}
		return chosen;
	}

	private static List<String> typed(MultiValueMap<String, String> form, String field) {
		String value = form.getFirst(field);
		return (value == null || value.isBlank()) ? List.of() : List.of(value.strip().replace("\r\n", "\n"));
	}

	private static void put(Map<String, List<String>> values, String field, List<String> chosen) {
		if (!chosen.isEmpty()) {
			values.put(field, List.copyOf(chosen));
		}
	}

}
