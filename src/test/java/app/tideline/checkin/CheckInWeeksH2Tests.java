package app.tideline.checkin;

import app.tideline.database.OnH2;

@OnH2
class CheckInWeeksH2Tests extends CheckInWeeksTests {

}
