package app.tideline.account;

import app.tideline.database.OnH2;

@OnH2
class WaysInAtOnceH2Tests extends WaysInAtOnceTests {

}
