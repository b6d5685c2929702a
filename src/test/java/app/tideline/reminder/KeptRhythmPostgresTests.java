package app.tideline.reminder;

import app.tideline.database.OnPostgres;

@OnPostgres
class KeptRhythmPostgresTests extends KeptRhythmTests {

}
