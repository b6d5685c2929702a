package app.tideline.database;

import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives every application that is started for tests a database and a key of its own. */
public final class Databases {

	private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

	private static final AtomicInteger COUNT = new AtomicInteger();

	private Databases() {
	}

	private static void use(ConfigurableApplicationContext context, String url, String... more) {
		TestPropertyValues.of("spring.datasource.url=" + url, "tideline.secret-key=" + KEY, "management.server.port=0")
			.and(more)
			.applyTo(context);
	}

	/** H2, in memory: what a file adds is tested with the jar. */
	public static final class H2 implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			use(context, "jdbc:h2:mem:tideline-" + COUNT.incrementAndGet()
					+ ";DB_CLOSE_DELAY=-1;OPTIMIZE_REUSE_RESULTS=FALSE;LOCK_TIMEOUT=5000");
		}

	}

	/** PostgreSQL, a real one. */
	static final class PostgreSql implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			use(context, Postgres.freshDatabase(), "spring.datasource.username=" + Postgres.WORKER,
					"spring.flyway.user=" + Postgres.OWNER);
		}

	}

}
