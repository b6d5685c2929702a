package app.tideline.journal;

import app.tideline.account.Markdown;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** How a page begins, for lists: its words without the Markdown around them. */
final class FirstWords {

	/** How many characters they have at most, the sign that more follows included. */
	static final int LONGEST = 120;

	/** Enough of a page to begin with, however much Markdown there is in it. */
	private static final int READ = 4_000;

	private FirstWords() {
	}

	static String of(String markdown) {
		String beginning = beginning(markdown.strip(), READ);
		Words words = new Words();
		Markdown.parsed(beginning).accept(words);
		String plain = oneLine(words.found.toString().replaceFirst("[ ·]+$", ""));
		return cut(plain.isEmpty() ? oneLine(beginning) : plain);
	}

	private static String cut(String line) {
		if (line.codePointCount(0, line.length()) <= LONGEST) {
			return line;
		}
		String beginning = beginning(line, LONGEST - 1);
		int word = beginning.lastIndexOf(' ');
		return ((word > 0) ? beginning.substring(0, word) : beginning).replaceFirst("[ .,;:·]+$", "") + "…";
	}

	private static String beginning(String text, int characters) {
		return (text.codePointCount(0, text.length()) <= characters) ? text
				: text.substring(0, text.offsetByCodePoints(0, characters));
	}

	private static String oneLine(String text) {
		return text.replaceAll("\\s+", " ").strip();
	}

	private static final class Words extends AbstractVisitor {

		private final StringBuilder found = new StringBuilder();

		@Override
		public void visit(Text text) {
			this.found.append(text.getLiteral());
		}

		@Override
		public void visit(Code code) {
			this.found.append(code.getLiteral());
		}

		@Override
		public void visit(HtmlInline html) {
			this.found.append(html.getLiteral());
		}

		@Override
		public void visit(HtmlBlock html) {
			line(html.getLiteral());
		}

		@Override
		public void visit(FencedCodeBlock code) {
			line(code.getLiteral());
		}

		@Override
		public void visit(IndentedCodeBlock code) {
			line(code.getLiteral());
		}

		@Override
		public void visit(SoftLineBreak lineBreak) {
			this.found.append(' ');
		}

		@Override
		public void visit(HardLineBreak lineBreak) {
			this.found.append(' ');
		}

		@Override
		public void visit(Paragraph paragraph) {
			visitChildren(paragraph);
			end();
		}

		@Override
		public void visit(Heading heading) {
			visitChildren(heading);
			end();
		}

		private void line(String text) {
			this.found.append(text);
			end();
		}

		/** What has no sign at its end is kept apart from what follows it. */
		private void end() {
			int last = this.found.length() - 1;
			boolean open = last >= 0 && Character.isLetterOrDigit(this.found.charAt(last));
			this.found.append(open ? " · " : " ");
		}

	}

}
