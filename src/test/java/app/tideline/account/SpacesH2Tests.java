package app.tideline.account;

import app.tideline.database.OnH2;

@OnH2
class SpacesH2Tests extends SpacesTests {

}
