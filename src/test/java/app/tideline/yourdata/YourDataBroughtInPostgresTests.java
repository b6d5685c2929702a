package app.tideline.yourdata;

import app.tideline.database.OnPostgres;

@OnPostgres
class YourDataBroughtInPostgresTests extends YourDataBroughtInTests {

}
