package io.mashang.codes.redeem;

import io.mashang.codes.model.CodeText;
import io.mashang.codes.model.Family;
import io.mashang.platform.access.Anyone;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where the QR code of a product leads when something else than our own scanner reads it: an outer one to its trace. */
@RestController
class CodeLinkController {

    @GetMapping({"/C/{code}", "/c/{code}"})
    @Anyone
    ResponseEntity<Void> open(@PathVariable String code) {
        boolean outer = CodeText.parse(code).map(text -> text.domain().family() == Family.OUTER).orElse(false);
        URI page = URI.create((outer ? "/member/trace?c=" : "/member/redeem?c=") + URLEncoder.encode(code, StandardCharsets.UTF_8));
        return ResponseEntity.status(HttpStatus.FOUND).location(page).cacheControl(CacheControl.noStore()).build();
    }
}
