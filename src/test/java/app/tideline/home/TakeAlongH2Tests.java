package app.tideline.home;

import app.tideline.database.OnH2;

@OnH2
class TakeAlongH2Tests extends TakeAlongTests {

}
