package app.tideline.yourdata;

import java.lang.reflect.Executable;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/** Takes null where the type of a field has it, and nowhere else. */
final class NullByType extends JacksonAnnotationIntrospector {

	private static final long serialVersionUID = 1L;

	@Override
	public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated field) {
		return (field instanceof AnnotatedParameter parameter && !isNullable(parameter))
				? JsonSetter.Value.forValueNulls(Nulls.FAIL) : super.findSetterInfo(config, field);
	}

	private static boolean isNullable(AnnotatedParameter parameter) {
		return ((Executable) parameter.getOwner().getAnnotated()).getAnnotatedParameterTypes()[parameter.getIndex()]
			.isAnnotationPresent(Nullable.class);
	}

}
