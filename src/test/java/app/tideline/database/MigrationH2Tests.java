package app.tideline.database;

@OnH2
class MigrationH2Tests extends MigrationTests {

}
