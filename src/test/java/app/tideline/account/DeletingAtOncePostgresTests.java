package app.tideline.account;

import app.tideline.database.OnPostgres;

@OnPostgres
class DeletingAtOncePostgresTests extends DeletingAtOnceTests {

}
