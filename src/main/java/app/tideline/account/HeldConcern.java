package app.tideline.account;

import java.time.LocalDate;

/**
 * The neutral note that is left of a worrying safety answer, sealed with the account so
 * that it is read with the opening. What it means is decided in the safety module.
 *
 * @param since the local day of the check-in that raised it
 * @param checkIns how many check-ins were made after that one
 */
public record HeldConcern(LocalDate since, int checkIns) {
}
