package app.tideline.yourdata;

import app.tideline.database.OnH2;

@OnH2
class YourDataTakenOutH2Tests extends YourDataTakenOutTests {

}
