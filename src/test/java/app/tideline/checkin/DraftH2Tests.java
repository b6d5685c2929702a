package app.tideline.checkin;

import app.tideline.database.OnH2;

@OnH2
class DraftH2Tests extends DraftTests {

}
