package app.tideline.web;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in clear words why the database was refused, and what to do. */
final class UnsafeDatabaseAnalyzer extends AbstractFailureAnalyzer<StartCheck.UnsafeDatabase> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, StartCheck.UnsafeDatabase cause) {
		return new FailureAnalysis(
				"The database (spring.datasource.url) is on another machine, and nothing makes sure that it is the right one.",
				"""
						Choose one:
						  - use a PostgreSQL on this machine: jdbc:postgresql://127.0.0.1/tideline
						  - have it prove who it is: jdbc:postgresql://db.example.org/tideline?sslmode=verify-full
						A server of H2 cannot prove that: keep its file on this machine.
						docs/operations.md shows how.""", cause);
	}

}
