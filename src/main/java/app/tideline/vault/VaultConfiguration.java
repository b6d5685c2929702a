package app.tideline.vault;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

	@Bean
	DatabaseTime databaseTime(JdbcClient jdbc) {
		return () -> jdbc.sql("select current_timestamp")
			.query(OffsetDateTime.class)
			.single()
			.toInstant()
			.truncatedTo(ChronoUnit.MICROS);
	}

	@Bean
	Stretching stretching() {
		return Stretching.CURRENT;
	}

}
