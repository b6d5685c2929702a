package app.tideline.vault;

import app.tideline.database.OnH2;

@OnH2
class RekeyingH2Tests extends RekeyingTests {

}
