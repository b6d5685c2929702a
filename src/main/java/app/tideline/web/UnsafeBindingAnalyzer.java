package app.tideline.web;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in clear words why the start was refused, and what to do. */
final class UnsafeBindingAnalyzer extends AbstractFailureAnalyzer<StartCheck.UnsafeBinding> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, StartCheck.UnsafeBinding cause) {
		return new FailureAnalysis(
				"Tideline is set to listen on a network (server.address), and passphrases and journal pages would cross it unencrypted.",
				"""
						Choose one:
						  - keep it on this machine: leave server.address out, or set it to 127.0.0.1
						  - put a proxy with HTTPS in front, and name its address: tideline.trusted-proxy=127.0.0.1
						  - give it a certificate of its own: server.ssl.bundle or server.ssl.key-store
						docs/operations.md shows how.""", cause);
	}

}
