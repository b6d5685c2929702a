package app.tideline.web;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.RemoteIpValve;
import org.apache.tomcat.util.net.SSLHostConfig;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the embedded server does before and after our own filters. */
@Configuration(proxyBeanMethods = false)
class ServerConfig {

	/** The server's own error page is replaced: it carries the headers and no words. */
	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> plainErrors() {
		return (factory) -> factory.addContextCustomizers((context) -> {
			if (context.getParent() instanceof StandardHost host) {
				host.getPipeline().addValve(new PlainErrorValve());
				host.setErrorReportValveClass(PlainErrorValve.class.getName());
			}
		});
	}

	/**
	 * Where it has a certificate of its own: versions and suites in which what was sent
	 * stays safe when the key is lost later. Those of TLS 1.3 all are.
	 */
	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> safeTls() {
		return (factory) -> factory.addConnectorCustomizers((connector) -> {
			for (SSLHostConfig host : connector.findSslHostConfigs()) {
				host.setProtocols("TLSv1.3+TLSv1.2");
				host.setCiphers("ECDHE+AESGCM:ECDHE+CHACHA20");
			}
		});
	}

	/** Forwarded headers count only when they come from a proxy that is named. */
	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> trustedProxy(WebSettings settings) {
		return (factory) -> {
			if (!settings.trustedProxy().isEmpty()) {
				RemoteIpValve valve = new RemoteIpValve();
				valve.setInternalProxies(
						settings.trustedProxy().stream().map(Pattern::quote).collect(Collectors.joining("|")));
				valve.setRemoteIpHeader("X-Forwarded-For");
				valve.setProtocolHeader("X-Forwarded-Proto");
				factory.addEngineValves(valve);
			}
		};
	}

}
