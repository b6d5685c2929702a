package app.tideline.account;

import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

/** A request with the fields that were read from its body by a reader of our own. */
public final class ReadForm extends HttpServletRequestWrapper {

	private final Map<String, String[]> parameters = new LinkedHashMap<>();

	/** Takes all values of each field, in their order. */
	public ReadForm(HttpServletRequest request, Map<String, List<String>> fields) {
		super(request);
		fields.forEach((name, values) -> this.parameters.put(name, values.toArray(new String[0])));
	}

	@Override
	public @Nullable String getParameter(String name) {
		String[] values = this.parameters.get(name);
		return (values == null) ? null : values[0];
	}

	@Override
	public Map<String, String[]> getParameterMap() {
		return Collections.unmodifiableMap(this.parameters);
	}

	@Override
	public Enumeration<String> getParameterNames() {
		return Collections.enumeration(this.parameters.keySet());
	}

	@Override
	public String @Nullable [] getParameterValues(String name) {
		return this.parameters.get(name);
	}

}
