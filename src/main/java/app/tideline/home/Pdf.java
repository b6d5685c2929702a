package app.tideline.home;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import app.tideline.checkin.Chart;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Prints XHTML of ours to PDF. Whatever stands in it, nothing is fetched, neither from
 * the network nor from a disk, and nothing in the PDF leads anywhere.
 */
final class Pdf {

	private static final String STYLES = "/templates/home/sheet.css";

	private static final List<String> PROTOCOLS = List.of("http", "https", "file", "jar", "data", "ftp");

	static {
		// It would log what it lays out.
		XRLog.setLoggingEnabled(false);
	}

	private final @Nullable Chart chart;

	/** Prints with that drawing in the place of its panels. */
	Pdf(@Nullable Chart chart) {
		this.chart = chart;
	}

	byte[] of(String xhtml) {
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		PdfRendererBuilder builder = new PdfRendererBuilder();
		builder.useUriResolver((base, uri) -> null);
		for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
			builder.useExternalResourceAccessControl((uri, type) -> false, when);
		}
		builder.useProtocolsStreamImplementation((uri) -> {
			throw new IllegalStateException("Nothing is fetched for a page");
		}, PROTOCOLS.toArray(String[]::new));
		builder.useObjectDrawerFactory(new ChartDrawer(this.chart));
		Typeface.use(builder);
		builder.withW3cDocument(document(xhtml), null);
		builder.toStream(pdf);
		try {
			builder.run();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return pdf.toByteArray();
	}

	private Document document(String xhtml) {
		try {
			DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml)));
			NodeList links = document.getElementsByTagName("a");
			for (int link = 0; link < links.getLength(); link++) {
				((Element) links.item(link)).removeAttribute("href");
			}
			Element style = document.createElement("style");
			style.setTextContent(styles() + ChartDrawer.styles(this.chart));
			document.getElementsByTagName("head").item(0).appendChild(style);
			return document;
		}
		catch (ParserConfigurationException | SAXException ex) {
			throw new IllegalStateException("The template of the sheet is no XML", ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String styles() throws IOException {
		try (InputStream styles = Objects.requireNonNull(Pdf.class.getResourceAsStream(STYLES))) {
			return new String(styles.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
