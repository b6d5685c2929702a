package app.tideline.checkin;

import app.tideline.database.OnPostgres;

@OnPostgres
class DraftPostgresTests extends DraftTests {

}
