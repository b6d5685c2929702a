package app.tideline.guide;

import app.tideline.database.OnH2;

@OnH2
class WalkH2Tests extends WalkTests {

}
