package app.tideline.database;

import java.util.stream.LongStream;

import jakarta.persistence.EntityManagerFactory;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;

/** How often the database is asked. */
public final class Statements {

	private Statements() {
	}

	/** The least of three times, because a job may run beside one. */
	public static long of(EntityManagerFactory entities, Runnable something) {
		Statistics statistics = entities.unwrap(SessionFactory.class).getStatistics();
		statistics.setStatisticsEnabled(true);
		return LongStream.generate(() -> {
			statistics.clear();
			something.run();
			return statistics.getPrepareStatementCount();
		}).limit(3).min().orElseThrow();
	}

}
