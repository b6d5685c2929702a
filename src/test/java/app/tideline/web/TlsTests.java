package app.tideline.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** With a certificate of its own, and no proxy. */
class TlsTests extends OnServer {

	private static final byte HANDSHAKE = 22;

	private static final byte ALERT = 21;

	private static final byte PROTOCOL_VERSION = 70;

	private static final Path STORE = freshCertificate();

	private final SSLContext trusting = trusting();

	@DynamicPropertySource
	static void certificate(DynamicPropertyRegistry properties) {
		properties.add("server.ssl.key-store", STORE::toString);
		properties.add("server.ssl.key-store-password", () -> "of the test");
	}

	@Test
	void newVersionsAreSpokenAndOldOnesAreNot() throws IOException {
		for (String version : List.of("TLSv1.3", "TLSv1.2")) {
			try (SSLSocket socket = socket()) {
				socket.setEnabledProtocols(new String[] { version });
				socket.startHandshake();
				assertThat(socket.getSession().getProtocol()).isEqualTo(version);
			}
		}
		for (int minor : new int[] { 0, 1, 2 }) {
			byte[] answer = hello(minor);
			assertThat(answer[0]).as("version 3.%d", minor).isEqualTo(ALERT);
			assertThat(answer[6]).as("version 3.%d", minor).isEqualTo(PROTOCOL_VERSION);
		}
	}

	@Test
	void everySuiteKeepsWhatWasSentSafeAfterTheKeyIsLost() throws IOException {
		List<String> spoken = new ArrayList<>();
		for (String suite : this.trusting.getSupportedSSLParameters().getCipherSuites()) {
			try (SSLSocket socket = socket()) {
				socket.setEnabledProtocols(new String[] { "TLSv1.2" });
				socket.setEnabledCipherSuites(new String[] { suite });
				socket.startHandshake();
				spoken.add(suite);
			}
			catch (SSLHandshakeException ex) {
				assertThat(ex).as(suite).isNotNull();
			}
		}
		assertThat(spoken).isNotEmpty().allMatch((suite) -> suite.matches("TLS_ECDHE_.*(_GCM_|CHACHA20).*"));
	}

	@Test
	void theBrowserIsToldToKeepToIt() throws IOException, InterruptedException {
		try (HttpClient client = HttpClient.newBuilder().sslContext(this.trusting).build()) {
			HttpResponse<String> page = client.send(
					HttpRequest.newBuilder(URI.create("https://localhost:" + this.port + "/guide")).build(),
					BodyHandlers.ofString());
			assertThat(page.statusCode()).isEqualTo(200);
			assertThat(page.headers().firstValue("Strict-Transport-Security"))
				.hasValue("max-age=31536000; includeSubDomains");
		}
	}

	/** What is answered to a visitor who can speak 3.minor and nothing newer. */
	private byte[] hello(int minor) throws IOException {
		ByteBuffer hello = ByteBuffer.allocate(52);
		hello.put(HANDSHAKE).put((byte) 3).put((byte) minor).putShort((short) 47);
		hello.put((byte) 1).put((byte) 0).putShort((short) 43).put((byte) 3).put((byte) minor).put(new byte[32]);
		hello.put((byte) 0).putShort((short) 4).putShort((short) 0xC014).putShort((short) 0xC00A);
		hello.put((byte) 1).put((byte) 0);
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.getOutputStream().write(hello.array());
			InputStream answer = socket.getInputStream();
			return answer.readNBytes(7);
		}
	}

	private SSLSocket socket() throws IOException {
		return (SSLSocket) this.trusting.getSocketFactory().createSocket("localhost", this.port);
	}

	private static SSLContext trusting() {
		try (InputStream in = Files.newInputStream(STORE)) {
			KeyStore store = KeyStore.getInstance("PKCS12");
			store.load(in, "of the test".toCharArray());
			TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
			KeyStore known = KeyStore.getInstance("PKCS12");
			known.load(null, null);
			known.setCertificateEntry("own", store.getCertificate("own"));
			trust.init(known);
			SSLContext context = SSLContext.getInstance("TLS");
			context.init(null, trust.getTrustManagers(), null);
			return context;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Made by the tool that comes with Java. */
	private static Path freshCertificate() {
		try {
			Path store = Files.createTempDirectory("certificate").resolve("own.p12");
			int failed = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
					"-genkeypair", "-alias", "own", "-keyalg", "EC", "-dname", "CN=localhost", "-ext",
					"SAN=dns:localhost", "-validity", "2", "-storetype", "PKCS12", "-storepass", "of the test",
					"-keystore", store.toString())
				.redirectErrorStream(true)
				.start()
				.waitFor();
			assertThat(failed).isZero();
			return store;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
