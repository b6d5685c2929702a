package app.tideline.reminder;

import app.tideline.vault.SealedOnes;

interface RhythmRows extends SealedOnes<RhythmRow> {

}
