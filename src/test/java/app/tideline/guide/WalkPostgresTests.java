package app.tideline.guide;

import app.tideline.database.OnPostgres;

@OnPostgres
class WalkPostgresTests extends WalkTests {

}
