package app.tideline.reminder;

import app.tideline.database.OnH2;

@OnH2
class KeptRhythmH2Tests extends KeptRhythmTests {

}
