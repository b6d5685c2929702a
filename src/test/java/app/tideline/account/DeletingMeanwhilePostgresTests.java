package app.tideline.account;

import app.tideline.database.OnPostgres;

@OnPostgres
class DeletingMeanwhilePostgresTests extends DeletingMeanwhileTests {

}
