package io.mashang.checkin.face;

import io.mashang.platform.access.Anyone;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What comparisons in the sandbox end with; for the sandbox page and for tests. */
@RestController
@RequestMapping("/sandbox/api/face-rule")
@Anyone
@SandboxOnly
class SandboxFaceController {

    record FaceRule(@NotNull SandboxRule rule) {}

    private final SandboxFaceComparison comparison;

    SandboxFaceController(SandboxFaceComparison comparison) {
        this.comparison = comparison;
    }

    @GetMapping
    FaceRule rule() {
        return new FaceRule(comparison.rule());
    }

    @PutMapping
    FaceRule follow(@Valid @RequestBody FaceRule wanted) {
        comparison.follow(wanted.rule());
        return wanted;
    }
}
