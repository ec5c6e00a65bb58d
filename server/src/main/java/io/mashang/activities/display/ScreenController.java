package io.mashang.activities.display;

import io.mashang.activities.DisplayId;
import io.mashang.activities.ScreenCode;
import io.mashang.activities.Screens;
import io.mashang.platform.access.Anyone;
import io.mashang.platform.access.Caller;
import io.mashang.platform.access.ForDisplays;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How a display signs in, and the one request per step for displays that cannot hold a stream. */
@RestController
@RequestMapping("/screen/api")
class ScreenController {

    record SignInRequest(@NotBlank @Size(max = 100) String displayToken) {}

    record SignInView(String accessToken, long expiresInSeconds, String displayName) {}

    private final ConnectDisplay connect;
    private final Screens screens;

    ScreenController(ConnectDisplay connect, Screens screens) {
        this.connect = connect;
        this.screens = screens;
    }

    @PostMapping("/session")
    @Anyone
    SignInView signIn(@Valid @RequestBody SignInRequest request) {
        ConnectDisplay.Access access = connect.open(request.displayToken());
        return new SignInView(access.accessToken(), ConnectDisplay.TOKEN_LIFETIME.toSeconds(), access.display().name());
    }

    @GetMapping("/code")
    @ForDisplays
    ScreenCode code(Caller caller) {
        return screens.codeFor(new DisplayId(caller.subject()));
    }
}
