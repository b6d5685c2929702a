package app.tideline.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import app.tideline.content.BrokenSeed;
import app.tideline.content.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** How the words that people type are read, and what stops the start. */
class EverydayTests {

	private static final String SOUND = """
			common: a the
			words:
			  - say: [scared, frightened of]
			    find: [fear]
			    leads: ["page:help#before-you-call"]
			    help: safety
			  - say: [dumped]
			    leads: ["chapter:redflags", "question:faq.signs", "exercise:date-ideas"]
			""";

	@TempDir
	private Path folder;

	@Test
	void soundWordsAreRead() {
		assertThatCode(() -> read(SOUND)).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~',
			textBlock = """
					page:help#before-you-call | page:yelp             | 5 | the link 'page:yelp' leads nowhere
					page:help#before-you-call | page:help#after       | 5 | the link 'page:help#after' leads nowhere
					chapter:redflags          | chapter:redflag       | 8 | the link 'chapter:redflag' leads nowhere
					question:faq.signs        | question:faq.sign     | 8 | the link 'question:faq.sign' leads nowhere
					exercise:date-ideas       | exercise:dates        | 8 | the link 'exercise:dates' leads nowhere
					question:faq.signs        | page:check-in         | 8 | 'page:check-in' is not among what can be found
					[fear]                    | [feer]                | 4 | the content has no 'feer'
					[fear]                    | ["!"]                 | 4 | the content has no '!'
					[dumped]                  | [scares]              | 7 | 'scares' has a meaning already, perhaps in another form
					[dumped]                  | ["…"]                 | 7 | there is no word in '…'
					help: safety              | help: danger          | 6 | help is safety or crisis
					find: [fear]              | finds: [fear]         | 4 | unknown field 'finds'
					say: [dumped]             | find: [fear]          | 7 | the field 'say' is missing
					common: a the             | commons: a the        | 1 | unknown field 'commons'
					""")
	void whatCannotBeMeantStopsTheStartAndSaysWhere(String right, String wrong, int line, String why) {
		assertThatThrownBy(() -> read(SOUND.replace(right, wrong))).isInstanceOf(BrokenSeed.class)
			.hasMessage("seeds/en/search.yml:" + line + ": " + why);
	}

	@Test
	void wordsThatLeadNowhereStopTheStart() {
		String idle = SOUND.substring(0, SOUND.lastIndexOf("    leads"));
		assertThatThrownBy(() -> read(idle)).hasMessage("seeds/en/search.yml:7: these words lead nowhere");
	}

	private void read(String yaml) {
		try {
			Files.writeString(this.folder.resolve("search.yml"), yaml);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		new Everyday(new Seeds(this.folder.toUri().toString()), TestSearch.CONTENT, TestSearch.INDEX);
	}

}
