package app.tideline.checkin;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import app.tideline.TidelineApplication;
import app.tideline.guidance.Earlier;
import app.tideline.guidance.Guidance;
import app.tideline.guidance.GuidanceEngine;
import app.tideline.guidance.Showing;
import app.tideline.guidance.Situation;
import app.tideline.guidance.Situation.Week;
import app.tideline.safety.SafetyAnswer;
import app.tideline.safety.SafetyAnswers;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.WebApplicationContext;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * What the rules cost beside the page that shows what they said: all of them against two
 * years of weekly check-ins, each of which showed something, and that page.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class ResultBenchmark {

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

	private static final Map<String, Integer> ANSWERS = Map.ofEntries(Map.entry("ci.connection", 2),
			Map.entry("ci.reply", 1), Map.entry("ci.affection", 1), Map.entry("ci.together", 1),
			Map.entry("ci.reliable", 1), Map.entry("ci.conflict", 2), Map.entry("ci.respect", 2),
			Map.entry("ci.mood", 1), Map.entry("ci.mine", 1), Map.entry("ci.headspace", 1), Map.entry("ci.clarity", 1));

	private final Situation situation = situation();

	private final ConfigurableApplicationContext application;

	private final GuidanceEngine engine;

	private final MockMvc mvc;

	/** Starts the application on an empty database. */
	public ResultBenchmark() {
		this.application = new SpringApplicationBuilder(TidelineApplication.class, ResultPage.class)
			.run("--server.port=0", "--management.server.port=0", "--spring.datasource.url=jdbc:h2:mem:benchmark",
					"--tideline.secret-key=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=", "--logging.level.root=warn");
		this.engine = this.application.getBean(GuidanceEngine.class);
		this.mvc = MockMvcBuilders.webAppContextSetup((WebApplicationContext) this.application).build();
	}

	/** Sees to it that what is measured is a whole page. */
	@Setup
	public void check() throws Exception {
		if (page() < 5000 || evaluation().shown().cards().size() < 3) {
			throw new IllegalStateException("this is no result");
		}
	}

	/** All rules, once. */
	@Benchmark
	public Guidance evaluation() {
		return this.engine.evaluate(this.situation);
	}

	/** The page of what they said, without evaluating them. */
	@Benchmark
	public int page() throws Exception {
		return this.mvc.perform(get("/result")).andReturn().getResponse().getContentAsByteArray().length;
	}

	/** Stops the application. */
	@TearDown
	public void stop() {
		this.application.close();
	}

	private static Situation situation() {
		List<Week> past = IntStream.range(1, 104)
			.mapToObj((week) -> new Week(TODAY.minusWeeks(week), ANSWERS))
			.toList();
		List<Showing> showings = past.stream()
			.flatMap((week) -> Stream.of("r39-several-low", "r42-solo-help", "r29-unsettled")
				.map((rule) -> new Showing(rule, week.day(), week.answers())))
			.toList();
		return Situation.on(TODAY)
			.answers(ANSWERS)
			.past(past)
			.safety(new SafetyAnswers(SafetyAnswer.NO, SafetyAnswer.NO, SafetyAnswer.NO, SafetyAnswer.NO, false))
			.context("cx.both", TODAY, Set.of("none"))
			.context("cx.asked", TODAY, Set.of("not-yet"))
			.context("cx.joint", TODAY, Set.of("only-me"))
			.context("cx.stress", TODAY, Set.of("work", "money"))
			.context("cx.space", TODAY, Set.of("with-date"))
			.spaceDate(TODAY.plusDays(5))
			.earlier(new Earlier(showings, Set.of("r16-unclear"), Set.of()))
			.build();
	}

	/** The page of one result. */
	@Controller
	static final class ResultPage {

		private final ResultModel results;

		private final Finishing.Finished finished;

		ResultPage(ResultModel results, GuidanceEngine engine) {
			this.results = results;
			Answers answers = new Answers(ANSWERS, Set.of(), false, Map.of(), null, 104, null, null, List.of());
			this.finished = new Finishing.Finished(TODAY, answers, engine.evaluate(situation()), Map.of());
		}

		@GetMapping("/result")
		String result(Model model) {
			return this.results.unkept(model, this.finished, Optional.of("NZ"), false);
		}

	}

}
