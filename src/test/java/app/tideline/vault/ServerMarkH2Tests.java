package app.tideline.vault;

import app.tideline.database.OnH2;

@OnH2
class ServerMarkH2Tests extends ServerMarkTests {

}
