package app.tideline.vault;

import java.util.Optional;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a database knows of the secret of its server: enough to tell another one, and
 * nothing to find it by.
 */
@Component
class ServerMark {

	private final JdbcClient jdbc;

	ServerMark(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The mark that is kept, if there is one. */
	Optional<byte[]> kept() {
		return this.jdbc.sql("select mark from server_mark").query(byte[].class).optional();
	}

	/**
	 * Keeps a mark where there is none. Of several nodes that start at once, one does.
	 * @return the mark that is kept now
	 */
	byte[] keep(byte[] mark) {
		return kept().orElseGet(() -> {
			try {
				this.jdbc.sql("insert into server_mark (id, mark) values (1, :mark)").param("mark", mark).update();
			}
			catch (DuplicateKeyException ex) {
				// Another node was faster; whether it has the same secret shows below.
			}
			return kept().orElseThrow();
		});
	}

}
