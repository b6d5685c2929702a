package app.tideline.vault;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in plain words why the start was refused, and what to do. */
final class NoServerKeyAnalyzer extends AbstractFailureAnalyzer<NoServerKey> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, NoServerKey cause) {
		return new FailureAnalysis(cause.getMessage() + " Nothing was changed.",
				"Put the file back, or name it with tideline.secret-file, or give the secret itself with "
						+ "tideline.secret-key. A new one would not open what the old one sealed: it begins with an "
						+ "empty database.",
				cause);
	}

}
