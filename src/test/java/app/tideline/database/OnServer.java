package app.tideline.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import app.tideline.vault.Lighter;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * Runs a test class against the whole application on a real server and an empty H2
 * database. Both are shared by all classes that say only this: make accounts of your own,
 * and expect others. A passphrase costs little to try.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({ Later.class, Lighter.class })
@ContextConfiguration(initializers = Databases.H2.class)
public @interface OnServer {

}
