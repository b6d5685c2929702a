package app.tideline.web;

import app.tideline.account.Spaces;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** What a request passes, in order, before a controller sees it. */
@Configuration(proxyBeanMethods = false)
class RequestChain {

	@Bean
	FilterRegistrationBean<HeadersFilter> headersFilter() {
		var registration = new FilterRegistrationBean<>(new HeadersFilter());
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
		registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
		return registration;
	}

	@Bean
	FilterRegistrationBean<LastResortFilter> lastResortFilter() {
		var registration = new FilterRegistrationBean<>(new LastResortFilter());
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
		return registration;
	}

	@Bean
	FilterRegistrationBean<EncryptionFilter> encryptionFilter() {
		var registration = new FilterRegistrationBean<>(new EncryptionFilter());
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
		return registration;
	}

	/** Health, on its own port, and nothing more. */
	@Bean
	@Order(0)
	SecurityFilterChain health(HttpSecurity http) {
		return stateless(http).securityMatcher(EndpointRequest.to(HealthEndpoint.class))
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.build();
	}

	@Bean
	@Order(1)
	SecurityFilterChain pages(HttpSecurity http, Spaces spaces, FormRoom room) {
		return stateless(http).addFilterBefore(new LimitsFilter(), AuthorizationFilter.class)
			.addFilterBefore(new FormFilter(room), AuthorizationFilter.class)
			.addFilterBefore(new OpeningFilter(spaces), AuthorizationFilter.class)
			.addFilterBefore(new FileFilter(), AuthorizationFilter.class)
			.addFilterBefore(new CrossSiteFilter(), AuthorizationFilter.class)
			.addFilterBefore(new DoorFilter(), AuthorizationFilter.class)
			.addFilterBefore(new EtagFilter(), AuthorizationFilter.class)
			.authorizeHttpRequests((requests) -> {
				requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD).permitAll();
				requests.requestMatchers(Paths.STATIC.toArray(String[]::new)).permitAll();
				requests.requestMatchers(Paths.PUBLIC.toArray(String[]::new)).permitAll();
				Paths.PRIVATE.forEach((path) -> requests.requestMatchers(path, path + "/**")
					.access((who, context) -> new AuthorizationDecision(
							OpeningFilter.openIn(context.getRequest()).isPresent())));
				requests.anyRequest().denyAll();
			})
			// What is not listed does not exist, as far as anybody outside can tell.
			.exceptionHandling((denied) -> denied
				.accessDeniedHandler((request, response, ex) -> response.sendError(HttpServletResponse.SC_NOT_FOUND))
				.authenticationEntryPoint(
						(request, response, ex) -> response.sendError(HttpServletResponse.SC_NOT_FOUND)))
			.build();
	}

	private static HttpSecurity stateless(HttpSecurity http) {
		return http.csrf(AbstractHttpConfigurer::disable)
			.headers(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.securityContext(AbstractHttpConfigurer::disable)
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
	}

	/** Methods are judged by the limits above, which answer with a page. */
	@Bean
	HttpFirewall firewall() {
		StrictHttpFirewall firewall = new StrictHttpFirewall();
		firewall.setUnsafeAllowAnyHttpMethod(true);
		return firewall;
	}

	@Bean
	RequestRejectedHandler rejected() {
		return new HttpStatusRequestRejectedHandler();
	}

	/** There are no users, and nobody is to invent a default one. */
	@Bean
	AuthenticationManager noUsers() {
		return (authentication) -> {
			throw new AuthenticationServiceException("Spaces are opened by the vault alone");
		};
	}

}
