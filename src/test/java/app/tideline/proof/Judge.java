package app.tideline.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What no answer may be, whatever it answers. */
final class Judge {

	/** What only somebody within is to read. */
	private static final List<String> INSIDE = List.of("Exception", "java.lang", "java.util", "org.springframework",
			"org.thymeleaf", "org.hibernate", "org.h2", "at app.tideline", "SQLState");

	/** Ours, and nothing that a browser reads as another host. */
	private static final Pattern OWN = Pattern.compile("/([^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*)?");

	private static final Set<String> FILES = Set.of("page.pdf", "pages.json", "pages.zip", "pages.html");

	private Judge() {
	}

	/** All that is wrong with an answer; nothing if it is as it should be. */
	static List<String> wrong(Answer answer) {
		List<String> wrong = new ArrayList<>();
		if (answer.status() >= 500) {
			wrong.add("failed");
		}
		if (!answer.all("Location").stream().allMatch((to) -> OWN.matcher(to).matches())) {
			wrong.add("leads to " + answer.all("Location"));
		}
		if (!answer.all("Set-Cookie").stream().allMatch((cookie) -> cookie.startsWith("tideline="))) {
			wrong.add("sets another cookie");
		}
		answer.headers().forEach((name, values) -> {
			if (!name.equalsIgnoreCase("Set-Cookie") && (name + values).contains(HostileWords.MARK)) {
				wrong.add("header " + name);
			}
		});
		if (isFile(answer)) {
			file(answer, wrong);
		}
		else {
			page(answer, wrong);
		}
		return wrong;
	}

	private static boolean isFile(Answer answer) {
		return answer.all("Content-Disposition").stream().anyMatch((how) -> how.startsWith("attachment"));
	}

	private static void file(Answer answer, List<String> wrong) {
		boolean ours = FILES.stream()
			.anyMatch((name) -> answer.all("Content-Disposition")
				.equals(List.of("attachment; filename=\"" + name + "\"")));
		if (!ours || !answer.all("X-Content-Type-Options").equals(List.of("nosniff")) || answer.body().isEmpty()) {
			wrong.add("a file like " + answer.headers());
		}
	}

	private static void page(Answer answer, List<String> wrong) {
		boolean html = answer.all("Content-Type").stream().anyMatch((type) -> type.startsWith("text/html"));
		if (!html && !(answer.body().isEmpty() && answer.status() < 400)) {
			wrong.add("no page");
		}
		if (html && !answer.body().isEmpty() && !(answer.body().contains("<h1") && answer.body().contains("</html>"))) {
			wrong.add("half a page");
		}
		if (html && answer.status() >= 400 && answer.body().isEmpty()) {
			wrong.add("an empty page");
		}
		List<String> reflected = Markup.reflected(answer.body());
		if (!reflected.isEmpty()) {
			wrong.add("reflects " + reflected);
		}
		if (answer.body().contains(HostileWords.SUM)) {
			wrong.add("works out a sum");
		}
		INSIDE.stream().filter(answer.body()::contains).forEach((told) -> wrong.add("tells " + told));
	}

}
