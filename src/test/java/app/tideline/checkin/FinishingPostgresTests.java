package app.tideline.checkin;

import app.tideline.database.OnPostgres;

@OnPostgres
class FinishingPostgresTests extends FinishingTests {

}
