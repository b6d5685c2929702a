package app.tideline.browser;

import app.tideline.database.OnH2;
import org.springframework.boot.test.context.SpringBootTest;

@OnH2
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class JourneyH2Tests extends JourneyTests {

}
