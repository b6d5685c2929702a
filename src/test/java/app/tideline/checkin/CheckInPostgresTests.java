package app.tideline.checkin;

import app.tideline.database.OnPostgres;

@OnPostgres
class CheckInPostgresTests extends CheckInTests {

}
