package app.tideline.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import app.tideline.vault.Lighter;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * Runs a test class in the whole application on an empty PostgreSQL database, migrated.
 * The application, and so the database, is shared by all classes that say only this: make
 * accounts of your own, and expect others. A passphrase costs little to try.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest
@AutoConfigureMockMvc
@Import({ Later.class, Lighter.class })
@ContextConfiguration(initializers = Databases.PostgreSql.class)
public @interface OnPostgres {

}
