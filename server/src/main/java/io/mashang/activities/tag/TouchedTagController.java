package io.mashang.activities.tag;

import io.mashang.platform.access.Anyone;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Where a touched tag leads: the member page, which claims the touch. Nothing is verified on the way. */
@RestController
class TouchedTagController {

    @GetMapping({"/n/{number}", "/N/{number}"})
    @Anyone
    ResponseEntity<Void> open(
            @PathVariable String number, @RequestParam(required = false) @Nullable String e,
            @RequestParam(required = false) @Nullable String c) {
        UriComponentsBuilder page = UriComponentsBuilder.fromPath("/member/check-in").queryParam("n", "{n}");
        URI to = e == null || c == null
                ? page.encode().buildAndExpand(number).toUri()
                : page.queryParam("e", "{e}").queryParam("c", "{c}").encode().buildAndExpand(number, e, c).toUri();
        return ResponseEntity.status(HttpStatus.FOUND).location(to).header("Cache-Control", "no-store").build();
    }
}
