package app.tideline.content;

import java.util.Map;

/**
 * Fixed words of care.
 *
 * @param panels support and crisis panels by kind: urgent, support, gentle, crisis
 * @param fear stands first in chapters that open with support
 * @param couples stands wherever joint help is spoken of
 * @param exit what leaving quickly does and does not do
 * @param callList that a call may stay in a phone's list
 */
public record Notices(Map<String, Panel> panels, Html fear, Html couples, Html exit, String callList) {

	/**
	 * A panel.
	 *
	 * @param title its heading
	 * @param text its words
	 */
	public record Panel(String title, Html text) {
	}

}
