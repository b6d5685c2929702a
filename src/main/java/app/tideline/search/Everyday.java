package app.tideline.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import app.tideline.content.Content;
import app.tideline.content.SeedNode;
import app.tideline.content.Seeds;
import app.tideline.search.PlainEnglish.Word;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The words people type, and where they lead: {@code search.yml}, read and checked once.
 * A word that the content does not have, an id that leads nowhere and a phrase that
 * stands twice stop the start with {@link app.tideline.content.BrokenSeed}.
 */
@Component
final class Everyday {

	private static final String FILE = "search.yml";

	private final Set<String> common;

	private final List<Meaning> meanings = new ArrayList<>();

	private final Set<String> vocabulary = new HashSet<>();

	private final Index index;

	Everyday(Seeds seeds, Content content, Index index) {
		this.index = index;
		SeedNode root = seeds.yaml(FILE).only("common", "words");
		this.common = Set.copyOf(index.english().stems(root.get("common").text()));
		MeaningReader reader = new MeaningReader(content, index);
		root.get("words").list().forEach((node) -> this.meanings.add(reader.read(node)));
		this.meanings.forEach((meaning) -> meaning.phrases().forEach(this.vocabulary::addAll));
	}

	/** Whether a word is too common to look for. */
	boolean isCommon(Word word) {
		return this.common.contains(word.stem());
	}

	/** What the words mean, as far as it is known here, and how many of them said so. */
	List<Heard> heard(List<Word> words) {
		List<Said> said = words.stream().map(this::said).toList();
		List<Heard> heard = new ArrayList<>();
		for (Meaning meaning : this.meanings) {
			meaning.phrases()
				.stream()
				.filter((phrase) -> phrase.size() <= said.size() && Phrases.contains(said, phrase))
				.mapToInt(List::size)
				.max()
				.ifPresent((length) -> heard.add(new Heard(meaning, length)));
		}
		return heard;
	}

	/** Whether a word may be a slip for another. */
	boolean isSlip(Word word) {
		return word.slips() > 0 && !this.vocabulary.contains(word.stem()) && !isCommon(word)
				&& !this.index.knows(word.stem());
	}

	private Said said(Word word) {
		return new Said(word.stem(), isSlip(word)
				? new CharacterRunAutomaton(new LevenshteinAutomata(word.stem(), true).toAutomaton(word.slips()))
				: null);
	}

	/** A word as it was typed; one that nobody knows may be a slip for another. */
	record Said(String stem, @Nullable CharacterRunAutomaton near) {

		boolean means(String other) {
			return this.stem.equals(other) || (this.near != null && this.near.run(other));
		}

	}

	/**
	 * @param meaning what was meant
	 * @param length how many words said so; more words are surer
	 */
	record Heard(Meaning meaning, int length) {
	}

}
