package app.tideline.browser;

import app.tideline.database.OnPostgres;
import org.springframework.boot.test.context.SpringBootTest;

@OnPostgres
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class JourneyPostgresTests extends JourneyTests {

}
