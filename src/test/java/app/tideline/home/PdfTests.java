package app.tideline.home;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpServer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** The printing itself: it reaches for nothing outside. */
class PdfTests {

	@TempDir
	private Path folder;

	@Test
	void nothingIsFetchedWhateverStandsInThePage() throws IOException {
		AtomicInteger asked = new AtomicInteger();
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/", (exchange) -> {
			asked.incrementAndGet();
			exchange.sendResponseHeaders(404, -1);
			exchange.close();
		});
		server.start();
		Path secret = Files.writeString(this.folder.resolve("styles.css"), "p::after { content: 'from the disk' }");
		String web = "http://localhost:" + server.getAddress().getPort() + "/";
		try {
			String text = text(
					"""
							<html><head><title>Page</title>
							<link rel="stylesheet" href="%1$s"/><link rel="stylesheet" href="%2$sa.css"/>
							<style>@import url('%1$s'); @import url('%2$sb.css');
							@font-face { font-family: far; src: url('%2$sc.ttf'); } p { background: url('%2$sd.png'); font-family: far, sans; }</style>
							</head><body><p>as it is</p><img src="%2$se.png"/><img src="file:///etc/hostname"/></body></html>
							"""
						.formatted(secret.toUri(), web));
			assertThat(text).contains("as it is").doesNotContain("from the disk");
			assertThat(asked).hasValue(0);
		}
		finally {
			server.stop(0);
		}
	}

	@Test
	void aPageThatDeclaresEntitiesIsRefused() {
		assertThatIllegalStateException().isThrownBy(() -> text("""
				<!DOCTYPE html [<!ENTITY far SYSTEM "file:///etc/hostname">]>
				<html><head><title>Page</title></head><body>&far;</body></html>"""));
	}

	private static String text(String xhtml) throws IOException {
		try (PDDocument pdf = Loader.loadPDF(new Pdf(null).of(xhtml))) {
			return new PDFTextStripper().getText(pdf);
		}
	}

}
