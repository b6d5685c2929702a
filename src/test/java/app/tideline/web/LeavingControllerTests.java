package app.tideline.web;

import java.net.URI;
import java.util.List;
import java.util.Objects;

import app.tideline.account.OpenSpace;
import app.tideline.account.Settings;
import app.tideline.account.Spaces;
import app.tideline.account.TestSpaces;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.mock;

/** Who says where leaving leads: the person, then the operator. */
class LeavingControllerTests {

	private final Spaces spaces = mock();

	private final LeavingController leaving = new LeavingController(this.spaces,
			new WebSettings(URI.create("https://rain.example/"), List.of()));

	@Test
	void whoHasChosenNothingGetsToTheOperatorsAddress() {
		assertThat(target(null)).isEqualTo("https://rain.example/");
		assertThat(target(TestSpaces.open())).isEqualTo("https://rain.example/");
	}

	@Test
	void thePersonsOwnAddressComesFirst() {
		assertThat(target(leavingFor("https://clouds.example/"))).isEqualTo("https://clouds.example/");
	}

	@Test
	void whatIsNoAddressToGoToIsPassedOver() {
		assertThat(target(leavingFor("javascript:alert(1)"))).isEqualTo("https://rain.example/");
	}

	@Test
	void theOpeningEndsFirst() {
		OpenSpace space = TestSpaces.open();
		target(space);
		then(this.spaces).should().lock(space);
	}

	private static OpenSpace leavingFor(String address) {
		return TestSpaces.open(Settings.initial(null).leavingFor(address), null);
	}

	private String target(@Nullable OpenSpace space) {
		return Objects
			.requireNonNull(this.leaving.leave(space, new MockHttpServletRequest(), new MockHttpServletResponse())
				.getHeaders()
				.getLocation())
			.toString();
	}

}
