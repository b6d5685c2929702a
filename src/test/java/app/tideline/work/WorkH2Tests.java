package app.tideline.work;

import app.tideline.database.OnH2;

@OnH2
class WorkH2Tests extends WorkTests {

}
