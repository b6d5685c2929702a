package app.tideline.browser;

import java.lang.annotation.Annotation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import app.tideline.database.OnH2;
import app.tideline.database.OnPostgres;
import app.tideline.database.OnServer;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;

/**
 * Runs a test class beside others, but never beside another one that goes through the
 * same application in a browser: each application has one browser, and Playwright serves
 * one thread at a time.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(providers = InTheBrowser.Alone.class)
@interface InTheBrowser {

	/** Takes the browser of the application that a test class runs in. */
	final class Alone implements ResourceLocksProvider {

		private static final List<Class<? extends Annotation>> APPLICATIONS = List.of(OnH2.class, OnPostgres.class,
				OnServer.class);

		@Override
		public Set<Lock> provideForClass(Class<?> testClass) {
			return APPLICATIONS.stream()
				.filter(testClass::isAnnotationPresent)
				.map((application) -> new Lock(application.getName()))
				.collect(Collectors.toSet());
		}

	}

}
