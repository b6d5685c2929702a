package app.tideline.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The seed files of one language, as text, from wherever they are packaged. */
@Component
public final class Seeds {

	private final String root;

	private final PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();

	/** The packaged English content. */
	public Seeds() {
		this("classpath:seeds/en/");
	}

	/**
	 * @param root a Spring resource location that ends in a slash
	 */
	public Seeds(String root) {
		this.root = root;
	}

	/**
	 * A YAML file, such as {@code check-in/rules.yml}.
	 * @throws BrokenSeed if it cannot be read, or has a placeholder that is unknown or
	 * has no place there
	 */
	public SeedNode yaml(String path) {
		SeedNode root = SeedNode.parse(name(path), 0, text(path));
		Placeholders.check(path, root);
		return root;
	}

	/** The text of a file. */
	public String text(String path) {
		try {
			return this.resources.getResource(this.root + path).getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new BrokenSeed(name(path), 1, "the file is missing");
		}
	}

	/** The paths of a folder's files with that ending, in the order of their names. */
	public List<String> list(String folder, String ending) {
		try {
			return Arrays.stream(this.resources.getResources(this.root + folder + "/*" + ending))
				.map(Resource::getFilename)
				.map((file) -> folder + "/" + file)
				.sorted(Comparator.naturalOrder())
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** How a file is called in messages. */
	public String name(String path) {
		return "seeds/en/" + path;
	}

}
