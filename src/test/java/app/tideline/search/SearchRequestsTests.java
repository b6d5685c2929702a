package app.tideline.search;

import java.util.List;

import app.tideline.database.OnH2;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** The search with all that a request passes. */
@OnH2
class SearchRequestsTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void theFormMayBeKeptByABrowserAndIsTheSameForEverybody() {
		MvcTestResult first = this.mvc.get().uri("/search").exchange();
		assertThat(first).hasStatusOk().hasHeader("Cache-Control", "no-cache").doesNotContainHeader("Set-Cookie");
		String tag = String.valueOf(first.getResponse().getHeader("ETag"));
		assertThat(tag).startsWith("W/");
		assertThat(this.mvc.get().uri("/search").header("If-None-Match", tag).exchange())
			.hasStatus(HttpStatus.NOT_MODIFIED);
	}

	@Test
	void theAnswerIsNeverStoredAnywhere() {
		List<Long> before = rows();
		MvcTestResult answer = post("same-origin", "scared", "binding", "of an opening that has ended");
		assertThat(answer).hasStatusOk()
			.hasHeader("Cache-Control", "no-store")
			.doesNotContainHeader("Set-Cookie")
			.doesNotContainHeader("ETag")
			.bodyText()
			.contains("Support first", "id=\"found\"");
		assertThat(answer.getRequest().getSession(false)).isNull();
		assertThat(rows()).isEqualTo(before);
	}

	@Test
	void anotherSiteCannotSearchHere() {
		assertThat(post("cross-site", "scared")).hasStatus(HttpStatus.FORBIDDEN);
	}

	private MvcTestResult post(String site, String words, String... more) {
		var request = this.mvc.post()
			.uri("/search")
			.servletPath("/search")
			.header("Sec-Fetch-Site", site)
			.param("words", words);
		return ((more.length > 0) ? request.param(more[0], more[1]) : request).exchange();
	}

	private List<Long> rows() {
		return this.jdbc
			.sql("select table_name from information_schema.tables where table_schema = 'PUBLIC' order by table_name")
			.query(String.class)
			.list()
			.stream()
			.map((table) -> this.jdbc.sql("select count(*) from \"" + table + "\"").query(Long.class).single())
			.toList();
	}

}
