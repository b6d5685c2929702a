package app.tideline.yourdata;

import app.tideline.database.OnH2;

@OnH2
class YourDataBroughtInH2Tests extends YourDataBroughtInTests {

}
