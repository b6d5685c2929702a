package app.tideline.work;

import app.tideline.database.OnPostgres;

@OnPostgres
class WorkPostgresTests extends WorkTests {

}
