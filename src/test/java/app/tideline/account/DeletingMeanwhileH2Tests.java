package app.tideline.account;

import app.tideline.database.OnH2;

@OnH2
class DeletingMeanwhileH2Tests extends DeletingMeanwhileTests {

}
