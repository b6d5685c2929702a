package app.tideline.journal;

import app.tideline.database.OnPostgres;

@OnPostgres
class EntriesPostgresTests extends EntriesTests {

}
