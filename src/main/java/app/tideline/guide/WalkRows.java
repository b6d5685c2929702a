package app.tideline.guide;

import app.tideline.vault.SealedOnes;

interface WalkRows extends SealedOnes<Walk> {

}
