package app.tideline.journal;

import app.tideline.database.OnH2;

@OnH2
class JournalH2Tests extends JournalTests {

}
