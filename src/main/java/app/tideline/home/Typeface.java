package app.tideline.home;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Objects;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/** The faces that a sheet is printed in. They come with the application. */
enum Typeface {

	SANS("sans", "Sans-Regular", 400, FontStyle.NORMAL), SANS_BOLD("sans", "Sans-Bold", 700, FontStyle.NORMAL),
	SANS_ITALIC("sans", "Sans-Italic", 400, FontStyle.ITALIC),
	SANS_BOLD_ITALIC("sans", "Sans-BoldItalic", 700, FontStyle.ITALIC),
	SERIF("serif", "Serif-Regular", 400, FontStyle.NORMAL), SERIF_BOLD("serif", "Serif-Bold", 700, FontStyle.NORMAL),
	SERIF_ITALIC("serif", "Serif-Italic", 400, FontStyle.ITALIC),
	SERIF_BOLD_ITALIC("serif", "Serif-BoldItalic", 700, FontStyle.ITALIC);

	private final String family;

	private final String file;

	private final int weight;

	private final FontStyle style;

	Typeface(String family, String file, int weight, FontStyle style) {
		this.family = family;
		this.file = "/liberation/Liberation" + file + ".ttf";
		this.weight = weight;
		this.style = style;
	}

	/**
	 * Lets a sheet be printed in these faces; only the signs it needs go into it. For the
	 * faces that every reader has, which the renderer may ask about, PDFBox would look
	 * through the disk and write down what it found: it is given one of these instead.
	 */
	static void use(PdfRendererBuilder builder) {
		FontMappers.set(new Own());
		for (Typeface face : values()) {
			builder.useFont(face::open, face.family, face.weight, face.style, true);
		}
	}

	/** The signs that every one of the faces has. */
	static BitSet signs() {
		BitSet common = SANS.own();
		for (Typeface face : values()) {
			common.and(face.own());
		}
		return common;
	}

	private BitSet own() {
		try (TrueTypeFont font = read()) {
			CmapLookup lookup = font.getUnicodeCmapLookup();
			BitSet signs = new BitSet();
			for (int sign = 0; sign <= Character.MAX_VALUE; sign++) {
				signs.set(sign, lookup.getGlyphId(sign) != 0);
			}
			return signs;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private TrueTypeFont read() throws IOException {
		return new TTFParser().parse(new RandomAccessReadBuffer(open()));
	}

	private InputStream open() {
		return Objects.requireNonNull(Typeface.class.getResourceAsStream(this.file), this.file);
	}

	/** Answers every question for a font with one of ours. */
	private static final class Own implements FontMapper {

		private static final TrueTypeFont FONT = regular();

		private static TrueTypeFont regular() {
			try {
				return SANS.read();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		@Override
		public FontMapping<TrueTypeFont> getTrueTypeFont(String name, @Nullable PDFontDescriptor descriptor) {
			return new FontMapping<>(FONT, true);
		}

		@Override
		public FontMapping<FontBoxFont> getFontBoxFont(String name, @Nullable PDFontDescriptor descriptor) {
			return new FontMapping<>(FONT, true);
		}

		@Override
		public CIDFontMapping getCIDFont(String name, @Nullable PDFontDescriptor descriptor,
				@Nullable PDCIDSystemInfo system) {
			return new CIDFontMapping(null, FONT, true);
		}

	}

}
