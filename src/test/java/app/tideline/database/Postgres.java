package app.tideline.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A real PostgreSQL 18, one server for all tests of a run. It is started by the first
 * test that asks and ends with the run.
 */
public final class Postgres {

	private static final AtomicInteger COUNT = new AtomicInteger();

	private Postgres() {
	}

	/** The address of an empty database that nobody else uses, user included. */
	public static String freshDatabase() {
		String name = "tideline_" + COUNT.incrementAndGet();
		try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute("create database " + name);
		}
		catch (SQLException ex) {
			throw new IllegalStateException("No fresh database", ex);
		}
		return Server.RUNNING.getJdbcUrl("postgres", name);
	}

	private static final class Server {

		private static final EmbeddedPostgres RUNNING = start();

		private static EmbeddedPostgres start() {
			try {
				return EmbeddedPostgres.start();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
