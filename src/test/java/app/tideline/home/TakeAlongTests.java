package app.tideline.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import app.tideline.content.Content;
import app.tideline.database.Later;
import app.tideline.database.Person;
import app.tideline.vault.Ids;
import jakarta.persistence.EntityManagerFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static app.tideline.database.Person.led;
import static app.tideline.database.Person.text;
import static org.assertj.core.api.Assertions.assertThat;

/** A page for a professional: picked, looked at, printed, and stored nowhere. */
abstract class TakeAlongTests {

	private static final String PICK = "/take-along";

	private static final String PRINT = "/take-along/pdf";

	private static final List<String> TABLES = List.of("account", "opening", "operation", "entry", "check_in",
			"check_in_support", "check_in_draft", "card_reply", "rhythm", "work", "walk");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private EntityManagerFactory entities;

	@Autowired
	private Content content;

	@Test
	void whoHasNothingYetCanStillBringQuestions() {
		Person person = Person.in(this.mvc);
		assertThat(text(person.get(PICK)))
			.contains("There are no check-ins and no pages here yet", "name=\"questions\"")
			.doesNotContain("type=\"checkbox\"");
		assertThat(text(pick(person, "questions", "What helps at night?"))).contains("What helps at night?");
		assertThat(print(person, "questions", "What helps at night?").text()).contains("What helps at night?");
	}

	@Test
	void nothingIsTickedBeforehand() {
		Person person = Person.in(this.mvc);
		checkIn(person, 0);
		page(person, "my words");
		tried(person);
		helped(person);
		String picker = text(person.get(PICK));
		for (String field : List.of("chart", "week", "words", "page", "made", "helped")) {
			assertThat(picker).contains("type=\"checkbox\" name=\"" + field + "\"");
		}
		assertThat(picker).doesNotContain("checked");
	}

	@Test
	void onlyWhatWasPickedIsOnThePageAndOnPaper() {
		Person person = Person.in(this.mvc);
		String first = id(checkIn(person, 0, "ci.mine", "1", "ft.good", "we laughed {partner}"));
		checkIn(person, 7, "ft.good", "the other week");
		String page = page(person, "Some *strong* words");
		page(person, "left at home");
		String picker = text(person.get(PICK));
		assertThat(picker).contains("Some strong words", "left at home").doesNotContain("we laughed");

		for (String shown : both(person, "week", first, "page", page)) {
			assertThat(shown).contains("strong", "From my journal", "From my check-ins")
				.doesNotContain("left at home", "the other week", "we laughed", "Over time", "What I tried",
						"What I would like to ask");
		}
		for (String shown : both(person, "week", first, "words", "yes")) {
			assertThat(shown).contains("we laughed {partner}").doesNotContain("the other week", "From my journal");
		}
		assertThat(text(pick(person, "page", page))).contains("<em>strong</em>");
	}

	@Test
	void safetyAnswersAndWhatTheyLedToAreNeverOnIt() {
		Person person = Person.in(this.mvc);
		String frightened = id(checkIn(person, 0, "sf.fear", "yes-more", "sf.freedom", "yes-once"));
		for (String shown : both(person, "week", frightened, "words", "yes", "chart", "yes")) {
			assertThat(shown).doesNotContain("afraid", "scared", "limit who", "Yes, once", "more than once", "sf.");
		}
		String preview = text(pick(person, "week", frightened));
		assertThat(preview).contains("Support comes first for now", "href=\"/help\">See who you can reach");
		assertThat(text(person.get(PICK))).contains("Support comes first for now");
		assertThat(print(person, "week", frightened).text()).doesNotContain("Support", "reach");
	}

	@Test
	void theTwoLinesComeWithTheirSentenceAndAreDrawn() {
		Person person = Person.in(this.mvc);
		for (int week = 0; week < 8; week++) {
			int value = (week < 4) ? 4 : 2;
			checkIn(person, 7 * week, value);
		}
		Later.days(50, () -> {
			for (String shown : both(person, "chart", "yes")) {
				assertThat(shown)
					.contains("Over time", "Your last four sit clearly lower than the ones before.",
							"It shows most in: ", "higher", "lower", "From 0 to 100, in steps of five", "Between us")
					.containsPattern("(?s)steps of five.*\\b50\\b.*\\b100\\b")
					.doesNotContain("From my check-ins");
			}
			assertThat(text(pick(person, "chart", "yes"))).contains("<svg class=\"weeks-chart\"");
			assertThat(print(person, "chart", "yes").lines()).as("strokes and fills of the drawing").isGreaterThan(30);
			return person;
		});
	}

	@Test
	void notesAreMarked() {
		Person person = Person.in(this.mvc);
		checkIn(person, 0);
		String note = id(checkIn(person, 2));
		for (String shown : both(person, "week", note)) {
			assertThat(shown).contains("a note, made within a week of another");
		}
	}

	@Test
	void whatWasTriedAndWhatHelpedCanBePicked() {
		Person person = Person.in(this.mvc);
		String talk = tried(person);
		String rule = helped(person);
		for (String shown : both(person, "made", talk)) {
			assertThat(shown).contains("What I tried", "our evenings", "What came of it: Partly")
				.doesNotContain("A little time that is yours");
		}
		for (String shown : both(person, "helped", rule)) {
			assertThat(shown).contains("A little time that is yours", "It helped").doesNotContain("our evenings");
		}
	}

	@Test
	void theChoicesTravelInThePageAndNothingIsStored() {
		Person person = Person.in(this.mvc);
		String week = id(checkIn(person, 0, "ft.good", "we laughed"));
		String page = page(person, "my words");
		person.get(PICK);
		Map<String, Integer> before = rows();
		String[] picked = { "week", week, "page", page, "words", "yes", "chart", "yes", "questions",
				"Why & <when>?\nSo?", "listed", "60" };
		MvcTestResult preview = pick(person, picked);
		assertThat(text(preview)).contains("<input type=\"hidden\" name=\"week\" value=\"" + week + "\">",
				"<input type=\"hidden\" name=\"page\" value=\"" + page + "\">", "name=\"words\" value=\"yes\"",
				"name=\"chart\" value=\"yes\"", "value=\"Why &amp; &lt;when&gt;?\nSo?\"",
				"name=\"listed\" value=\"60\"", "formaction=\"/take-along/pdf\"", "kept nowhere");
		print(person, picked);
		List<String> change = new ArrayList<>(List.of(picked));
		change.addAll(List.of("go", "change"));
		String again = text(pick(person, change.toArray(String[]::new)));
		assertThat(again).contains("value=\"" + week + "\" checked=\"checked\"",
				"value=\"" + page + "\" checked=\"checked\"", "Why &amp; &lt;when&gt;?\nSo?</textarea>",
				"name=\"listed\" value=\"60\"");
		assertThat(Pattern.compile("checked=\"checked\"").matcher(again).results()).hasSize(4);
		assertThat(rows()).isEqualTo(before);
		assertThat(preview.getResponse().getHeader("Set-Cookie")).isNull();
		assertThat(preview.getResponse().getHeader("Cache-Control")).contains("no-store");
	}

	@Test
	void thePdfIsAPlainFileThatLeadsNowhere() {
		Person person = Person.in(this.mvc);
		String page = page(person,
				"See [this](https://example.com/far) and <b>that</b> ![p](https://example.com/p.png)");
		MvcTestResult sent = send(person, PRINT, "page", page);
		assertThat(sent).hasStatusOk();
		assertThat(sent.getResponse().getContentType()).isEqualTo("application/pdf");
		assertThat(sent.getResponse().getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"page.pdf\"");
		assertThat(sent.getResponse().getHeader("Cache-Control")).contains("no-store");
		Paper paper = print(person, "page", page);
		assertThat(paper.text()).contains("See this and <b>that</b> p").doesNotContain("example.com");
		assertThat(paper.pages()).isEqualTo(1);
		assertThat(paper.links()).isZero();
		assertThat(paper.files()).isFalse();
		assertThat(paper.metadata()).isEqualTo(List.of("Page", "", "", "", ""));
	}

	@Test
	void namesInManyScriptsComeOutAndWhatDoesNotIsSaid() {
		Person person = Person.in(this.mvc);
		String words = "Żółć Ξέρω Сегодня Iğdır Příliš ♥ ok我";
		assertThat(print(person, "questions", words).text()).contains("Żółć Ξέρω Сегодня Iğdır Příliš ♥ ok□");
		assertThat(text(pick(person, "questions", words))).contains("The PDF has no letters for", "<bdi>我</bdi>",
				"ok我");
		assertThat(text(pick(person, "questions", "Żółć"))).doesNotContain("has no letters for");
	}

	@Test
	void somebodyElsesAndUnknownIdsAreNotFound() {
		Person owner = Person.in(this.mvc);
		Person stranger = Person.in(this.mvc);
		Map<String, String> ids = new LinkedHashMap<>();
		ids.put("week", id(checkIn(owner, 0)));
		ids.put("page", page(owner, "mine alone"));
		ids.put("made", tried(owner));
		ids.put("helped", helped(owner));
		ids.forEach((field, id) -> {
			for (String path : List.of(PICK, PRINT)) {
				assertThat(send(owner, path, field, id)).as(field).hasStatusOk();
				assertThat(send(stranger, path, field, id)).as(field).hasStatus(404);
				assertThat(send(owner, path, field, id, field, Ids.next().toString())).as(field).hasStatus(404);
				assertThat(send(owner, path, field, "nothing")).as(field).hasStatus(404);
			}
		});
		assertThat(text(stranger.get(PICK))).doesNotContain("mine alone");
	}

	@Test
	void moreThanFitsIsAnsweredBesideTheFieldAndEverythingIsKept() {
		Person person = Person.in(this.mvc);
		String page = page(person, "my words");
		String week = id(checkIn(person, 0));
		List<String> many = new ArrayList<>(List.of("page", page, "week", week, "questions", "why ".repeat(600)));
		IntStream.range(0, 30).forEach((at) -> many.addAll(List.of("page", Ids.next().toString())));
		IntStream.range(0, 28).forEach((at) -> many.addAll(List.of("week", Ids.next().toString())));
		for (String path : List.of(PICK, PRINT)) {
			MvcTestResult answer = send(person, path, many.toArray(String[]::new));
			assertThat(answer).hasStatus(422);
			assertThat(text(answer)).contains("<title>Error: A page to take along",
					"<a href=\"#week\">26 check-ins are the most here. Please take out 3.</a>", "id=\"week-error\"",
					"<a href=\"#page\">30 pages are the most here. Please take out 1.</a>", "id=\"page-error\"",
					"<a href=\"#questions\">This is 399 characters over.", "why why why",
					"value=\"" + page + "\" checked=\"checked\"", "value=\"" + week + "\" checked=\"checked\"");
		}
	}

	@Test
	void pagesThatAreTooLongTogetherAreAnsweredBesideTheField() {
		Person person = Person.in(this.mvc);
		String one = page(person, "word ".repeat(16_000));
		String two = page(person, "more ".repeat(16_000));
		assertThat(pick(person, "page", one)).hasStatusOk();
		for (String path : List.of(PICK, PRINT)) {
			MvcTestResult answer = send(person, path, "page", one, "page", two);
			assertThat(answer).hasStatus(422);
			assertThat(text(answer)).contains("<a href=\"#page\">Together, these pages are too long to print.",
					"value=\"" + two + "\" checked=\"checked\"");
		}
	}

	@Test
	void anEmptyChoiceIsAnsweredKindly() {
		Person person = Person.in(this.mvc);
		MvcTestResult answer = pick(person, "questions", "  ");
		assertThat(answer).hasStatus(422);
		assertThat(text(answer)).contains("Nothing is picked yet.");
	}

	@Test
	void whatDoesNotOpenIsSaidAndTheRestStays() {
		Person person = Person.in(this.mvc);
		String good = page(person, "number one");
		String bad = page(person, "number two");
		String week = id(checkIn(person, 0));
		this.jdbc.sql("update entry set head = body where id = ?").param(UUID.fromString(bad)).update();
		this.jdbc.sql("update check_in set head = body where id = ?").param(UUID.fromString(week)).update();
		assertThat(text(person.get(PICK))).contains("This page can’t be opened", "number one")
			.doesNotContain("value=\"" + bad, "value=\"" + week);
		for (String shown : both(person, "page", good, "page", bad, "week", week)) {
			assertThat(shown).contains("number one", "This page can’t be opened.", "This check-in can’t be opened.");
		}
	}

	@Test
	void aPageThatIsClosedStaysClosed() {
		Person person = Person.in(this.mvc);
		String letter = id(led(person.send("/journal/new", Map.of("day", today(), "title", "Dear you", "text",
				"what I never said", "until", LocalDate.now(ZoneOffset.UTC).plusDays(9).toString()))));
		assertThat(text(person.get(PICK))).contains("Closed until").doesNotContain("Dear you", "value=\"" + letter);
		for (String shown : both(person, "page", letter)) {
			assertThat(shown).contains("Closed until").doesNotContain("Dear you", "never said");
		}
	}

	@Test
	void olderPagesAreListedOnDemandAndWhatWasPickedStays() {
		Person person = Person.in(this.mvc);
		String oldest = id(led(person.send("/journal/new", Map.of("text", "the oldest", "day", "2020-01-01"))));
		IntStream.range(0, 30).forEach((at) -> page(person, "page " + at));
		String newest = page(person, "the newest");
		assertThat(text(person.get(PICK))).contains("the newest", "Show older pages").doesNotContain("the oldest");
		String more = text(pick(person, "page", newest, "go", "more"));
		assertThat(more)
			.contains("the oldest", "value=\"" + newest + "\" checked=\"checked\"", "name=\"listed\" value=\"60\"")
			.doesNotContain("Show older pages");
		for (String odd : List.of("-1", "999999999999", "x")) {
			assertThat(pick(person, "listed", odd, "go", "change")).hasStatusOk();
		}
		assertThat(pick(person, "page", oldest)).hasStatusOk();
	}

	@Test
	void thePickerAsksTheDatabaseNoMoreThanEightTimes() {
		Person person = Person.in(this.mvc);
		checkIn(person, 0);
		checkIn(person, 7);
		String page = page(person, "my words");
		String talk = tried(person);
		String rule = helped(person);
		Statistics statistics = this.entities.unwrap(SessionFactory.class).getStatistics();
		statistics.setStatisticsEnabled(true);
		statistics.clear();
		person.get(PICK);
		assertThat(statistics.getPrepareStatementCount()).isBetween(1L, 8L);
		statistics.clear();
		pick(person, "page", page, "made", talk, "helped", rule, "chart", "yes");
		assertThat(statistics.getPrepareStatementCount()).isBetween(1L, 8L);
	}

	@Test
	void itIsFoundFromTheCheckIns() {
		assertThat(text(Person.in(this.mvc).get("/check-ins"))).contains("<a href=\"/take-along\">");
	}

	@Test
	void nobodyElseGetsThere() {
		assertThat(this.mvc.get().uri(PICK).servletPath(PICK).exchange().getResponse().getStatus()).isNotEqualTo(200);
		Person person = Person.in(this.mvc);
		assertThat(this.mvc.post()
			.uri(PRINT)
			.servletPath(PRINT)
			.param("questions", "x")
			.exchange()
			.getResponse()
			.getContentType()).isNotEqualTo("application/pdf");
		assertThat(person.sendOld(PRINT, Map.of("questions", "x")).getResponse().getContentType())
			.isNotEqualTo("application/pdf");
	}

	private String checkIn(Person person, int day, String... more) {
		return checkIn(person, day, 3, more);
	}

	private String checkIn(Person person, int day, int value, String... more) {
		Map<String, String> form = new HashMap<>(Map.of("step", "SAFETY", "go", "next", "sf.fear", "no", "sf.freedom",
				"no", "sf.device", "no", "sf.harm", "no"));
		this.content.checkIn().items().forEach((item) -> form.put(item.id(), Integer.toString(value)));
		for (int at = 0; at < more.length; at += 2) {
			form.put(more[at], more[at + 1]);
		}
		return Later.days(day, () -> led(person.send("/check-in", form)));
	}

	private static String today() {
		return LocalDate.now(ZoneOffset.UTC).toString();
	}

	private static String page(Person person, String text) {
		return id(led(person.send("/journal/new", Map.of("text", text, "day", today()))));
	}

	private static String tried(Person person) {
		String path = led(person.send("/guide/3/exercise", Map.of("go", "keep", "issues.0.what", "our evenings", "day",
				LocalDate.now(ZoneOffset.UTC).plusDays(3).toString())));
		Later.days(4, () -> led(person.send(path + "/came-of", Map.of("answer", "partly"))));
		return id(path);
	}

	private String helped(Person person) {
		String rule = "r13-no-time-for-you";
		String path = checkIn(person, 30, "ci.mine", "1");
		led(person.send(path + "/reply", Map.of("rule", rule, "reply", "helped")));
		return rule;
	}

	private static String id(String path) {
		return path.substring(path.lastIndexOf('/') + 1);
	}

	private static MvcTestResult pick(Person person, String... fields) {
		return send(person, PICK, fields);
	}

	private static MvcTestResult send(Person person, String path, String... fields) {
		Map<String, List<String>> form = new LinkedHashMap<>();
		for (int at = 0; at < fields.length; at += 2) {
			form.computeIfAbsent(fields[at], (name) -> new ArrayList<>()).add(fields[at + 1]);
		}
		return person.sendAll(path, form);
	}

	/** What one reads on the page, and on paper. */
	private static List<String> both(Person person, String... fields) {
		String page = text(pick(person, fields));
		int sheet = page.indexOf("<article");
		assertThat(sheet).as(page).isPositive();
		return List.of(page.substring(sheet, page.indexOf("</article>")), print(person, fields).text());
	}

	/** A PDF, read back. */
	private record Paper(String text, int pages, int links, boolean files, List<String> metadata, int lines) {
	}

	private static Paper print(Person person, String... fields) {
		MvcTestResult sent = send(person, PRINT, fields);
		assertThat(sent).hasStatusOk();
		try (PDDocument pdf = Loader.loadPDF(sent.getResponse().getContentAsByteArray())) {
			var about = pdf.getDocumentInformation();
			int links = 0;
			int lines = 0;
			for (PDPage page : pdf.getPages()) {
				links += page.getAnnotations().size();
				lines += (int) Pattern.compile("\\s(?:S|f|B)\\s")
					.matcher(
							new String(page.getContents().readAllBytes(), java.nio.charset.StandardCharsets.ISO_8859_1))
					.results()
					.count();
				for (var name : page.getResources().getXObjectNames()) {
					if (page.getResources()
						.getXObject(name) instanceof org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject form) {
						lines += (int) Pattern.compile("\\s(?:S|f|B)\\s")
							.matcher(new String(form.getContents().readAllBytes(),
									java.nio.charset.StandardCharsets.ISO_8859_1))
							.results()
							.count();
					}
				}
			}
			PDFTextStripper reader = new PDFTextStripper();
			reader.setSortByPosition(true);
			String text = reader.getText(pdf).replaceAll("\\s+", " ");
			boolean files = pdf.getDocumentCatalog().getNames() != null
					|| pdf.getDocumentCatalog().getOpenAction() != null;
			return new Paper(text, pdf.getNumberOfPages(), links, files,
					Arrays
						.asList(about.getTitle(), about.getAuthor(), about.getSubject(), about.getKeywords(),
								about.getCreator())
						.stream()
						.map((each) -> (each != null) ? each : "")
						.toList(),
					lines);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Map<String, Integer> rows() {
		Map<String, Integer> rows = new TreeMap<>();
		for (String table : TABLES) {
			rows.put(table, this.jdbc.sql("select count(*) from " + table).query(Integer.class).single());
		}
		return rows;
	}

}
