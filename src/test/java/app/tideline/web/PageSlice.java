package app.tideline.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import app.tideline.account.Legible;
import app.tideline.account.Operations;
import app.tideline.account.Spaces;
import app.tideline.guide.NothingSaid;
import app.tideline.vault.SealedRows;
import app.tideline.work.NothingKept;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/**
 * Tests of pages that need no database: the real content, controllers and templates,
 * without the chain of filters that has tests of its own. An open space is given as the
 * request attribute that the chain would have set.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = PageSlice.Pages.class)
@AutoConfigureMockMvc(addFilters = false, print = MockMvcPrint.NONE)
@MockitoBean(types = { Operations.class, Spaces.class, SealedRows.class, Legible.class })
public @interface PageSlice {

	/** What such a test needs. */
	@ImportAutoConfiguration({ WebMvcAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
			HttpEncodingAutoConfiguration.class, ThymeleafAutoConfiguration.class,
			MessageSourceAutoConfiguration.class })
	@EnableConfigurationProperties(WebSettings.class)
	@Import({ PageConfig.class, NothingSaid.class, NothingKept.class })
	@ComponentScan({ "app.tideline.content", "app.tideline.safety", "app.tideline.exercise", "app.tideline.work",
			"app.tideline.guide", "app.tideline.search" })
	final class Pages {

	}

}
