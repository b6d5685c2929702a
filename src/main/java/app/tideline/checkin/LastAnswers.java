package app.tideline.checkin;

import java.util.Optional;
import java.util.Set;

import app.tideline.account.OpenSpace;
import app.tideline.guidance.GuidanceEngine;
import app.tideline.work.Withheld;
import org.springframework.stereotype.Component;

/** The exercises that do not fit the newest check-in. */
@Component
class LastAnswers implements Withheld {

	private final Archive archive;

	LastAnswers(Archive archive) {
		this.archive = archive;
	}

	@Override
	public Set<String> now(OpenSpace space) {
		Optional<Past.One> newest = this.archive.newestHead(space);
		return newest.map((one) -> GuidanceEngine.closed(one.answers().scored())).orElse(Set.of());
	}

}
