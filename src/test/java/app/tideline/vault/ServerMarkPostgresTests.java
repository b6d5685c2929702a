package app.tideline.vault;

import app.tideline.database.OnPostgres;

@OnPostgres
class ServerMarkPostgresTests extends ServerMarkTests {

}
