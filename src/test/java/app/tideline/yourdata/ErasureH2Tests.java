package app.tideline.yourdata;

import app.tideline.database.OnH2;

@OnH2
class ErasureH2Tests extends ErasureTests {

}
