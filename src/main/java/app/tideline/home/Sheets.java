package app.tideline.home;

import java.util.Set;

import app.tideline.checkin.Chart;
import app.tideline.checkin.WeeklyCheckIns.LongView;
import app.tideline.content.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Turns a page to take along into sheets of paper. */
@Component
class Sheets {

	private final ITemplateEngine templates;

	Sheets(ITemplateEngine templates) {
		this.templates = templates;
	}

	/**
	 * A page that is ready to be printed.
	 *
	 * @param unprintable the signs on it that no font of ours has; a box stands in their
	 * place
	 */
	record Sheet(String xhtml, Set<String> unprintable, @Nullable Chart chart) {

		byte[] pdf() {
			return new Pdf(this.chart).of(this.xhtml);
		}

		@Override
		public String toString() {
			return "Sheet";
		}

	}

	Sheet sheet(Taken taken, Wording wording) {
		Context context = new Context();
		context.setVariable("taken", taken);
		context.setVariable("wording", wording);
		Printable text = Printable.of(this.templates.process("home/sheet", context));
		LongView view = taken.view();
		return new Sheet(text.text(), text.missing(), (view != null) ? view.chart() : null);
	}

}
