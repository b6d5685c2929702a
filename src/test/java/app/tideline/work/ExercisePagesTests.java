package app.tideline.work;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

import app.tideline.account.HeldConcern;
import app.tideline.account.OpenSpace;
import app.tideline.account.Settings;
import app.tideline.account.TestSpaces;
import app.tideline.content.Content;
import app.tideline.content.Exercise;
import app.tideline.content.Seeds;
import app.tideline.exercise.Exercises;
import app.tideline.exercise.Field;
import app.tideline.web.PageSlice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import static app.tideline.database.Person.text;
import static org.assertj.core.api.Assertions.assertThat;

/** Every exercise as a page, for a reader and where a concern is held. */
@PageSlice
class ExercisePagesTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Exercises exercises;

	@Autowired
	private Works works;

	static Stream<Exercise> all() {
		return new Content(new Seeds()).chapters().stream().flatMap((chapter) -> chapter.exercises().stream());
	}

	/** The pages of other tests share this store, and a member's pages ask it. */
	@BeforeEach
	void nobodyHasAskedYet() {
		Mockito.clearInvocations(this.works);
	}

	private static String path(Exercise exercise) {
		return exercise.path().split("\\?", 2)[0];
	}

	private MvcTestResult get(Exercise exercise, @Nullable OpenSpace space) {
		return send(MockMvcRequestBuilders.get(exercise.path()), exercise, space);
	}

	private MvcTestResult post(Exercise exercise, @Nullable OpenSpace space, String... fields) {
		MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(path(exercise))
			.param("sheet", Integer.toString(exercise.sheet()));
		for (int at = 0; at < fields.length; at += 2) {
			request.param(fields[at], fields[at + 1]);
		}
		return send(request, exercise, space);
	}

	private MvcTestResult send(MockHttpServletRequestBuilder request, Exercise exercise, @Nullable OpenSpace space) {
		request.servletPath(path(exercise));
		if (space != null) {
			request.requestAttr(OpenSpace.class.getName(), space);
		}
		return this.mvc.perform(request);
	}

	private static OpenSpace worried() {
		return TestSpaces.open(Settings.initial(null), new HeldConcern(LocalDate.now(ZoneOffset.UTC).minusDays(3), 1));
	}

	/** Every field filled in with something that it takes. */
	private String[] filled(Exercise exercise) {
		return this.exercises.form(exercise.id())
			.fields()
			.stream()
			.flatMap((field) -> pairs(field, field.id()))
			.toArray(String[]::new);
	}

	private static Stream<String> pairs(Field field, String name) {
		return switch (field) {
			case Field.Line _, Field.Area _ -> Stream.of(name, "a few words of mine");
			case Field.Time _ -> Stream.of(name, "19:30");
			case Field.Day _ -> Stream.of(name, LocalDate.now(ZoneOffset.UTC).plusDays(9).toString());
			case Field.One one -> Stream.of(name, one.options().getFirst().id());
			case Field.Many many -> Stream.of(name, many.options().getFirst().id());
			case Field.Rows rows -> rows.columns()
				.stream()
				.flatMap((column) -> pairs(column,
						rows.name(rows.named().isEmpty() ? "0" : rows.named().getFirst().id(), column)));
		};
	}

	@ParameterizedTest
	@MethodSource("all")
	void aReaderFillsItInAndHasTheResultOnThePageWithNothingStored(Exercise exercise) {
		MvcTestResult form = get(exercise, null);
		assertThat(form).hasStatusOk().doesNotContainHeader("Set-Cookie");
		assertThat(text(form)).containsOnlyOnce("<h1").contains("action=\"" + path(exercise) + "\"");
		MvcTestResult result = post(exercise, null, filled(exercise));
		assertThat(result).hasStatusOk().doesNotContainHeader("Set-Cookie");
		assertThat(text(result)).containsOnlyOnce("<h1")
			.contains("id=\"sheet\"", "This page is kept nowhere")
			.doesNotContain("value=\"keep\"", "null");
		Mockito.verifyNoInteractions(this.works);
	}

	@ParameterizedTest
	@MethodSource("all")
	void whatWasFilledInCanBeChangedAgain(Exercise exercise) {
		String[] fields = Stream.concat(Stream.of(filled(exercise)), Stream.of("go", "change")).toArray(String[]::new);
		String form = text(post(exercise, null, fields));
		assertThat(form).contains("id=\"" + this.exercises.form(exercise.id()).fields().getFirst().id() + "\"");
		for (int at = 1; at < fields.length - 2; at += 2) {
			assertThat(form).contains(fields[at]);
		}
	}

	@ParameterizedTest
	@MethodSource("all")
	void nothingFilledInIsSaidAndNothingIsLost(Exercise exercise) {
		assertThat(text(post(exercise, null))).contains("Nothing is filled in yet", "<title>Error: ");
	}

	@ParameterizedTest
	@MethodSource("all")
	void aMemberIsAskedEachTimeWhetherToKeepIt(Exercise exercise) {
		OpenSpace space = TestSpaces.open();
		String result = text(post(exercise, space, filled(exercise)));
		assertThat(result).contains("value=\"keep\"", "value=\"dont-keep\"");
		String[] fields = Stream.concat(Stream.of(filled(exercise)), Stream.of("go", "dont-keep"))
			.toArray(String[]::new);
		assertThat(text(post(exercise, space, fields))).contains("This is kept nowhere")
			.doesNotContain("value=\"keep\"");
	}

	@ParameterizedTest
	@MethodSource("all")
	void whereAConcernIsHeldSupportStandsInThePlaceOfTheFormUnlessItIsOpen(Exercise exercise) {
		for (MvcTestResult page : List.of(get(exercise, worried()), post(exercise, worried(), filled(exercise)))) {
			String html = text(page);
			assertThat(page).hasStatusOk();
			assertThat(html.contains("action=\"" + path(exercise) + "\"")).as(exercise.id()).isEqualTo(exercise.open());
			assertThat(html.contains("<h3>Someone to talk to</h3>")).as(exercise.id()).isEqualTo(!exercise.open());
		}
	}

}
