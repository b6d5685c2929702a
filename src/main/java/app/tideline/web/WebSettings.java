package app.tideline.web;

import java.net.URI;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may say about requests.
 *
 * @param exitTo where "leave quickly" goes unless a person chose otherwise: an absolute
 * http or https address
 * @param trustedProxy addresses of the proxies in front, whose forwarded headers are
 * believed; nobody's when empty
 */
@ConfigurationProperties("tideline")
record WebSettings(@DefaultValue("https://www.weather.com/") URI exitTo, @DefaultValue List<String> trustedProxy) {

	WebSettings {
		if (!List.of("http", "https").contains(exitTo.getScheme()) || exitTo.getHost() == null) {
			throw new IllegalArgumentException("tideline.exit-to must be an absolute http or https address");
		}
		trustedProxy = trustedProxy.stream().filter((address) -> !address.isBlank()).toList();
	}

}
