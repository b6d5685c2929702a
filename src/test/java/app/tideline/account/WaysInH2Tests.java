package app.tideline.account;

import app.tideline.database.OnH2;

@OnH2
class WaysInH2Tests extends WaysInTests {

}
