package io.mashang.activities.venuecode;

import io.mashang.platform.access.Anyone;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where a scanned QR leads: the member page, which claims the code. Nothing is verified on the way. */
@RestController
class ScannedCodeController {

    @GetMapping({"/q/{token}", "/Q/{token}"})
    @Anyone
    ResponseEntity<Void> open(@PathVariable String token) {
        String page = "/member/check-in?t=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
        return ResponseEntity.status(HttpStatus.FOUND).location(URI.create(page)).header("Cache-Control", "no-store").build();
    }
}
