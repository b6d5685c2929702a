package app.tideline.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A real PostgreSQL 18, one server for all tests of a run. It is started by the first
 * test that asks and ends with the run.
 */
public final class Postgres {

	/** Who makes the tables. */
	static final String OWNER = "postgres";

	/** Who works with their rows. */
	static final String WORKER = "worker";

	private static final AtomicInteger COUNT = new AtomicInteger();

	private Postgres() {
	}

	/**
	 * The address of an empty database that nobody else uses. The tables are to be
	 * {@link #OWNER the owner's}; a {@link #WORKER} may do what it likes with their rows,
	 * and nothing more.
	 */
	public static String freshDatabase() {
		String name = "tideline_" + COUNT.incrementAndGet();
		run(Server.RUNNING.getPostgresDatabase(), "create database " + name);
		run(Server.RUNNING.getDatabase(OWNER, name), "alter default privileges in schema public "
				+ "grant select, insert, update, delete on tables to " + WORKER);
		return "jdbc:postgresql://127.0.0.1:" + Server.RUNNING.getPort() + "/" + name;
	}

	/** The whole server, as who runs it sees it. */
	public static JdbcClient server() {
		return JdbcClient.create(Server.RUNNING.getPostgresDatabase());
	}

	private static void run(DataSource database, String sql) {
		try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(sql, ex);
		}
	}

	private static final class Server {

		private static final EmbeddedPostgres RUNNING = start();

		private static EmbeddedPostgres start() {
			try {
				EmbeddedPostgres server = EmbeddedPostgres.start();
				run(server.getPostgresDatabase(), "create role " + WORKER + " login");
				return server;
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
