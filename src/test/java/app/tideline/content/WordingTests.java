package app.tideline.content;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Seed text in the words that a person has chosen for the partner. */
class WordingTests {

	private static final String ALL = "{partner} {Partner} {partner’s} {Partner’s} {they} {They} {them} {their} {Their} "
			+ "{theirs} {themself} {are|is} {don’t|doesn’t} {my partner}";

	@ParameterizedTest
	@CsvSource(nullValues = "-", delimiter = ';',
			textBlock = """
					-;   THEY; your partner Your partner your partner’s Your partner’s they They them their Their theirs themself are don’t my partner
					-;   SHE;  your partner Your partner your partner’s Your partner’s she She her her Her hers herself is doesn’t my partner
					-;   HE;   your partner Your partner your partner’s Your partner’s he He him his His his himself is doesn’t my partner
					Sam; THEY; Sam Sam Sam’s Sam’s they They them their Their theirs themself are don’t Sam
					Sam; SHE;  Sam Sam Sam’s Sam’s she She her her Her hers herself is doesn’t Sam
					Sam; HE;   Sam Sam Sam’s Sam’s he He him his His his himself is doesn’t Sam
					""")
	void fillsEveryPlaceholder(String partner, Pronoun pronoun, String expected) {
		Wording wording = new Wording(partner, pronoun);
		assertThat(wording.of(ALL)).isEqualTo(expected);
		assertThat(wording.html(new Html(ALL))).isEqualTo(expected);
	}

	@Test
	void neutralIsYourPartnerAndThey() {
		assertThat(Wording.NEUTRAL.of("{Partner} said {they} {were|was} tired."))
			.isEqualTo("Your partner said they were tired.");
	}

	@Test
	void aVerbAgreesWithThePronounWhateverTheName() {
		assertThat(new Wording("Sam", Pronoun.THEY).of("Sam said {they} {have|has} time."))
			.isEqualTo("Sam said they have time.");
		assertThat(new Wording("Sam", Pronoun.SHE).of("Sam said {they} {have|has} time."))
			.isEqualTo("Sam said she has time.");
	}

	@Test
	void inTextANameIsLeftAsItIsBecauseThePageEscapesIt() {
		assertThat(new Wording("a & b <b>", Pronoun.HE).of("Ask {partner} & see")).isEqualTo("Ask a & b <b> & see");
	}

	@Test
	void inHtmlANameIsEscapedOnceAndTheRestIsLeftAsItIs() {
		Wording wording = new Wording("a & <b>\"c'", Pronoun.HE);
		assertThat(wording.html(new Html("<p>Ask {partner’s} friend &amp; see</p>")))
			.isEqualTo("<p>Ask a &amp; &lt;b&gt;&quot;c&#39;’s friend &amp; see</p>");
		assertThat(new Wording("Zoë", Pronoun.SHE).html(new Html("{partner}"))).isEqualTo("Zoë");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{their}", "{are|is}", "$1", "\\", "{partner}", "{", "}{they}", "&amp;", "&#123;they}" })
	void aNameIsNeverReadForPlaceholders(String name) {
		Wording wording = new Wording(name, Pronoun.SHE);
		assertThat(wording.of("{Partner} and {they}")).isEqualTo(name + " and she");
		assertThat(wording.html(new Html("{Partner} and {they}"))).isEqualTo(name.replace("&", "&amp;") + " and she");
	}

	@Test
	void aNameWrittenFromRightToLeftKeepsToItself() {
		assertThat(new Wording("سام", Pronoun.HE).of("Ask {partner}, then wait."))
			.isEqualTo("Ask \u2068سام\u2069, then wait.");
		assertThat(new Wording("さくら", Pronoun.SHE).of("Ask {partner}.")).isEqualTo("Ask さくら.");
	}

	@Test
	void bracesThatAreNoPlaceholderStay() {
		assertThat(Wording.NEUTRAL.of("{name} {} {a|b|c} { } {they")).isEqualTo("{name} {} {a|b|c} { } {they");
	}

	@Test
	void itDoesNotTellTheName() {
		assertThat(new Wording("Sam", Pronoun.SHE)).hasToString("Wording");
	}

}
