package app.tideline.web;

import java.time.Clock;
import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What controllers and pages are given, and the time. */
@Configuration(proxyBeanMethods = false)
class PageConfig implements WebMvcConfigurer {

	private final WebSettings settings;

	PageConfig(WebSettings settings) {
		this.settings = settings;
	}

	/** The only source of the current time. Tests put another in its place. */
	@Bean
	static Clock clock() {
		return Clock.systemUTC();
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(new OpenSpaceResolver());
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new PageInterceptor(this.settings));
	}

}
