package app.tideline.vault;

import java.time.Duration;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * Makes a guess at a passphrase cheap, for tests in which many people open spaces. The
 * tests of the slots themselves and what runs from the jar pay in full, and wait no
 * longer than people do.
 */
@TestConfiguration(proxyBeanMethods = false)
public class Lighter {

	@Bean
	@Primary
	Stretching lighter() {
		return new Stretching(256, 2, 1);
	}

	/** Nobody is sent away because another test is at work on the same machine. */
	@Bean
	@Primary
	Admission patient() {
		return new Admission(2, 50, Duration.ofMinutes(1));
	}

}
