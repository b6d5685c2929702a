package app.tideline.home;

import app.tideline.content.Html;
import app.tideline.guidance.Guidance.Reason;

/**
 * One thing that may help, as Today shows it.
 *
 * @param kind what it is: a chapter, a question, a page or an exercise
 * @param title its heading
 * @param path where it leads
 * @param text its words
 * @param reason why it is there
 */
record Suggestion(String kind, String title, String path, Html text, Reason reason) {
}
