package app.tideline.home;

import app.tideline.database.OnPostgres;

@OnPostgres
class TakeAlongPostgresTests extends TakeAlongTests {

}
