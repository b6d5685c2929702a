package app.tideline.proof;

import java.util.Map;

import app.tideline.database.OnServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** A file that comes too late is not taken, and whoever sent it is told what to do. */
@OnServer
class FileTests {

	private static final String IN = "/your-data/bring-in";

	@LocalServerPort
	private int port;

	private Somebody person = Somebody.reading(0);

	@BeforeEach
	void onThePageOfTheirData() {
		this.person = Somebody.within(this.port);
		this.person.get("/your-data");
	}

	@Test
	void aFileThatIsSentAfterTheSpaceLockedIsAskedForAgain() {
		Somebody.led(this.person.send("/lock"));
		Answer answer = sent();
		assertThat(answer.status()).isEqualTo(401);
		assertThat(answer.body()).contains("The file was not taken", "Nothing was changed", "pick the file again")
			.doesNotContain("it goes through", "carried-to");
	}

	@Test
	void aFileFromAFormOfAnEarlierOpeningIsAskedForAgain() {
		this.person.guards().put("csrf", "of an earlier opening");
		Answer answer = sent();
		assertThat(answer.status()).isEqualTo(403);
		assertThat(answer.body()).contains("Please pick the file again", "Nothing was changed");
	}

	private Answer sent() {
		StringBuilder body = new StringBuilder();
		for (Map.Entry<String, String> guard : this.person.guards().entrySet()) {
			body.append("--limit\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(guard.getKey(),
					guard.getValue()));
		}
		body.append("--limit\r\nContent-Disposition: form-data; name=\"from\"; filename=\"pages.json\"\r\n\r\n{}\r\n");
		return this.person.ask("POST", IN, body.append("--limit--\r\n").toString(), "Sec-Fetch-Site", "same-origin",
				"Content-Type", "multipart/form-data; boundary=limit");
	}

}
