package app.tideline.content;

import java.text.Bidi;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import org.springframework.web.util.HtmlUtils;

/**
 * What the partner is called. It fills the placeholders of seed text:
 * <code>{partner}</code> and <code>{partner’s}</code>, <code>{they}</code>,
 * <code>{them}</code>, <code>{their}</code>, <code>{theirs}</code> and
 * <code>{themself}</code>, and two forms of a verb such as <code>{are|is}</code>, the
 * first for "they". With a capital, <code>{Partner}</code>, <code>{Partner’s}</code>,
 * <code>{They}</code> and <code>{Their}</code> begin a sentence;
 * <code>{my partner}</code> is for what the reader says.
 * <p>
 * Only seed text may be given to it, never what a person typed. A name is put in as it
 * is, whatever is in it: it is never read for placeholders.
 *
 * @param partner the name, or null for "your partner"
 * @param pronoun how the partner is spoken of
 */
public record Wording(@Nullable String partner, Pronoun pronoun) {

	/** "Your partner" and "they": what everybody reads who has chosen nothing. */
	public static final Wording NEUTRAL = new Wording(null, Pronoun.THEY);

	static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

	private static final Pattern AGREEMENT = Pattern.compile("(\\p{L}[\\p{L}’]*)\\|(\\p{L}[\\p{L}’]*)");

	/** Seed text as text: it still has to be escaped where it is printed. */
	public String of(String template) {
		return filled(template, this.partner);
	}

	/** Seed HTML as HTML that may be printed as it is: the name is escaped here. */
	public String html(Html template) {
		return filled(template.safe(), (this.partner != null) ? HtmlUtils.htmlEscape(this.partner, "UTF-8") : null);
	}

	/** Whether there is such a placeholder, given with its braces. */
	static boolean knows(String placeholder) {
		return NEUTRAL.word(placeholder.substring(1, placeholder.length() - 1), null) != null;
	}

	private String filled(String template, @Nullable String name) {
		String shown = (name != null) ? isolated(name) : null;
		return PLACEHOLDER.matcher(template).replaceAll((match) -> {
			String word = word(match.group(1), shown);
			return Matcher.quoteReplacement((word != null) ? word : match.group());
		});
	}

	private @Nullable String word(String placeholder, @Nullable String name) {
		return switch (placeholder) {
			case "partner" -> (name != null) ? name : "your partner";
			case "Partner" -> (name != null) ? name : "Your partner";
			case "partner’s" -> (name != null) ? name + "’s" : "your partner’s";
			case "Partner’s" -> (name != null) ? name + "’s" : "Your partner’s";
			case "my partner" -> (name != null) ? name : "my partner";
			case "My partner" -> (name != null) ? name : "My partner";
			case "they" -> this.pronoun.they();
			case "They" -> StringUtils.capitalize(this.pronoun.they());
			case "them" -> this.pronoun.them();
			case "their" -> this.pronoun.their();
			case "Their" -> StringUtils.capitalize(this.pronoun.their());
			case "theirs" -> this.pronoun.theirs();
			case "themself" -> this.pronoun.themself();
			default -> agreeing(placeholder);
		};
	}

	private @Nullable String agreeing(String forms) {
		Matcher matcher = AGREEMENT.matcher(forms);
		return matcher.matches() ? matcher.group(this.pronoun.plural() ? 1 : 2) : null;
	}

	/**
	 * A name that is written from right to left must not turn round the sentence it
	 * stands in.
	 */
	private static String isolated(String name) {
		return Bidi.requiresBidi(name.toCharArray(), 0, name.length()) ? "\u2068" + name + "\u2069" : name;
	}

	/** Never shows the name. */
	@Override
	public String toString() {
		return "Wording";
	}

}
