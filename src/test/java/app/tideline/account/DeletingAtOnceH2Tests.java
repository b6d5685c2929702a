package app.tideline.account;

import app.tideline.database.OnH2;

@OnH2
class DeletingAtOnceH2Tests extends DeletingAtOnceTests {

}
