package app.tideline.checkin;

import app.tideline.vault.SealedOnes;

interface ReplyRows extends SealedOnes<ReplyRow> {

}
