package app.tideline.guide;

import org.mockito.Mockito;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.support.TransactionOperations;

/** For pages without a database: nobody has said anything about a chapter yet. */
@TestConfiguration(proxyBeanMethods = false)
public class NothingSaid {

	@Bean
	static WalkRows walkRows() {
		return Mockito.mock(WalkRows.class);
	}

	@Bean
	static TransactionOperations transactions() {
		return TransactionOperations.withoutTransaction();
	}

}
