package app.tideline.home;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which signs can be printed, and what becomes of the others. */
class PrintableTests {

	@ParameterizedTest
	@ValueSource(strings = { "It went quiet: “so what” – 3 × 2 = 6 €", "Żółć, gęś, źdźbło", "Iğdır’da çok şükür, İyi",
			"Ξέρω ότι αύριο θα μιλήσουμε", "Сегодня мы говорили о важном, їжак", "Příliš žluťoučký kůň",
			"œuvre, façade", "Þetta er ást", "Tiếng Việt đẹp", "ő ű ŵ ŷ ț ș ā ē", "♥ ☺ → □" })
	void europeanScriptsComeOutAsTheyAre(String text) {
		assertThat(Printable.of(text)).isEqualTo(new Printable(text, Set.of()));
	}

	@Test
	void whatHasNoSignIsABoxAndNamedOnce() {
		Printable printed = Printable.of("我们 talked 🙂, 我 smiled");
		assertThat(printed.text()).isEqualTo("□□ talked □, □ smiled");
		assertThat(printed.missing()).containsExactly("我", "们", "🙂");
	}

	@Test
	void whatRunsFromRightToLeftIsNotPrintedInTheWrongOrder() {
		assertThat(Printable.of("שלום مرحبا").text()).isEqualTo("□□□□ □□□□□");
	}

	@Test
	void whatIsUnseenLeavesNoMark() {
		Printable printed = Printable.of("a\u200db\u2068c\u2069d\ufe0fe\u0007f\ud800g\u00adh");
		assertThat(printed.text()).isEqualTo("abcdef□gh");
		assertThat(Printable.of("👍🏽").text()).isEqualTo("□");
	}

	@Test
	void spacesStaySpacesAndLinesStayLines() {
		assertThat(Printable.of("a\tb\u3000c\u2028d\ne").text()).isEqualTo("a b c d\ne");
	}

	@Test
	void lettersAndTheirAccentsBecomeOneSign() {
		assertThat(Printable.of("z\u0307le\u0301").text()).isEqualTo("żlé");
	}

	@Test
	void aLetterWithMoreAccentsThanAnyLanguageHasIsNotComposedAndNothingAroundItIsLost() {
		String marks = "\u0301\u0323".repeat(250_000);
		Printable printed = Printable.of("le\u0301 a" + marks + " le\u0301");
		assertThat(printed.text()).isEqualTo("lé a" + marks + " lé");
	}

}
