package app.tideline.vault;

import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/** Makes passphrases for people who would rather not think of one. */
@Component
public class Phrases {

	private static final int WORDS = 6;

	private final List<String> words = Lines.of("words.txt");

	private final SecureRandom random = new SecureRandom();

	/** Six common words, each as likely as any other of about 1,500: over 60 bits. */
	public String fresh() {
		return this.random.ints(WORDS, 0, this.words.size()).mapToObj(this.words::get).collect(Collectors.joining(" "));
	}

}
