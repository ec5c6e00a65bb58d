package io.mashang.bite;

import org.springframework.web.bind.annotation.GetMapping;

/** Planted: an endpoint that does not say who may call it. No controller annotation, so that it never serves. */
public class UndeclaredController {

    @GetMapping("/console/api/everything")
    public String everything() {
        return "everything";
    }
}
