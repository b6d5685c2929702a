package app.tideline.journal;

import app.tideline.database.OnH2;

@OnH2
class EntriesH2Tests extends EntriesTests {

}
