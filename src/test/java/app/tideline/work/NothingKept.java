package app.tideline.work;

import java.util.Set;

import org.mockito.Mockito;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** For pages without a database: nobody has kept any work yet. */
@TestConfiguration(proxyBeanMethods = false)
public class NothingKept {

	@Bean
	static Works works() {
		return Mockito.mock(Works.class);
	}

	@Bean
	static Withheld withheld() {
		return (space) -> Set.of();
	}

}
