package app.tideline;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Tideline: a guide, a sealed journal and a weekly check-in. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class TidelineApplication {

	static void main(String[] args) {
		SpringApplication.run(TidelineApplication.class, args);
	}

}
