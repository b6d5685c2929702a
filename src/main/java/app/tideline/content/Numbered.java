package app.tideline.content;

import java.util.ArrayList;
import java.util.List;

/**
 * A file whose name begins with its number.
 *
 * @param number counted from 1
 * @param path its path below the seeds
 */
record Numbered(int number, String path) {

	/** The files of a folder, having made sure that no number is left out. */
	static List<Numbered> in(Seeds seeds, String folder, String ending) {
		List<Numbered> files = new ArrayList<>();
		for (String path : seeds.list(folder, ending)) {
			int number = files.size() + 1;
			if (!path.startsWith(folder + "/" + "%02d-".formatted(number))) {
				throw new BrokenSeed(seeds.name(path), 1, "the number " + number + " was expected");
			}
			files.add(new Numbered(number, path));
		}
		if (files.isEmpty()) {
			throw new BrokenSeed(seeds.name(folder), 1, "there are no files here");
		}
		return files;
	}

	/** Its text, front matter first. */
	SeedText text(Seeds seeds) {
		return SeedText.parse(seeds.name(this.path), seeds.text(this.path));
	}

}
