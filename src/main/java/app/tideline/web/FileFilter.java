package app.tideline.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;

import app.tideline.account.BroughtFile;
import app.tideline.account.ReadForm;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.MultipartStream;
import org.apache.tomcat.util.http.fileupload.impl.FileUploadIOException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;

import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the one form that brings a file. Only where a space is open: what anybody else
 * sends is left unread. The server's own reader would hold a file in memory three times,
 * or put it into the temporary folder.
 */
final class FileFilter extends OncePerRequestFilter {

	/** Few are held in memory at once. */
	private static final int MOST_FILES = 2;

	private static final int MOST_FIELDS = 20;

	private static final int LONGEST_FIELD = 1_000;

	private static final int LONGEST_HEADERS = 4_096;

	private final Semaphore files = new Semaphore(MOST_FILES);

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!LimitsFilter.isFile(request) || OpeningFilter.openIn(request).isEmpty()) {
			chain.doFilter(request, response);
		}
		else if (!this.files.tryAcquire()) {
			response.setHeader(HttpHeaders.RETRY_AFTER, "5");
			response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
		}
		else {
			try {
				take(request, response, chain);
			}
			finally {
				this.files.release();
			}
		}
	}

	private static void take(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Map<String, List<String>> fields = new LinkedHashMap<>();
		try {
			if (read(request, fields)) {
				chain.doFilter(new ReadForm(request, fields), response);
			}
			else if (response.isCommitted()) {
				// The server has refused it already, where it broke off while it was
				// read.
				request.removeAttribute(RequestDispatcher.ERROR_EXCEPTION);
			}
			else {
				response.sendError(HttpServletResponse.SC_BAD_REQUEST);
			}
		}
		finally {
			if (request.getAttribute(BroughtFile.ATTRIBUTE) instanceof BroughtFile file) {
				file.close();
				request.removeAttribute(BroughtFile.ATTRIBUTE);
			}
		}
	}

	/** Whether it is such a form: a few short fields and one file. */
	private static boolean read(HttpServletRequest request, Map<String, List<String>> fields) throws IOException {
		FileUpload parts = new FileUpload();
		parts.setPartHeaderSizeMax(LONGEST_HEADERS);
		try {
			FileItemIterator all = parts.getItemIterator(new ServletRequestContext(request));
			int count = 0;
			while (all.hasNext()) {
				FileItemStream part = all.next();
				if (++count > MOST_FIELDS || part.getFieldName() == null || !read(request, part, fields)) {
					return false;
				}
			}
			return count > 0;
		}
		catch (FileUploadException | FileUploadIOException | MultipartStream.MalformedStreamException ex) {
			return false;
		}
	}

	private static boolean read(HttpServletRequest request, FileItemStream part, Map<String, List<String>> fields)
			throws IOException {
		if (!part.isFormField()) {
			if ("".equals(part.getName())) {
				// So a browser sends the field in which no file was picked.
				return true;
			}
			boolean first = request.getAttribute(BroughtFile.ATTRIBUTE) == null;
			if (first) {
				request.setAttribute(BroughtFile.ATTRIBUTE, BroughtFile.of(part.openStream()));
			}
			return first;
		}
		byte[] value = part.openStream().readNBytes(LONGEST_FIELD + 1);
		String text = new String(value, StandardCharsets.UTF_8);
		return value.length <= LONGEST_FIELD && text.indexOf('\0') < 0
				&& fields.putIfAbsent(part.getFieldName(), List.of(text)) == null;
	}

}
