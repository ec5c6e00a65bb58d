package io.mashang.points.books;

import io.mashang.platform.limits.Limit;
import io.mashang.platform.limits.RateLimits;
import io.mashang.staff.Permission;
import io.mashang.staff.StaffActor;
import io.mashang.staff.StaffMay;
import java.time.Duration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/console/api/points/books")
class BooksConsoleController {

    private static final Limit CHECKS = new Limit("points.books-checks", 6, Duration.ofMinutes(1));

    private final BooksVerifier verifier;
    private final RateLimits limits;

    BooksConsoleController(BooksVerifier verifier, RateLimits limits) {
        this.verifier = verifier;
        this.limits = limits;
    }

    @GetMapping
    @StaffMay(Permission.POINTS_READ)
    BooksReport last() {
        return verifier.last();
    }

    @PostMapping
    @StaffMay(Permission.POINTS_READ)
    BooksReport check(StaffActor actor) {
        limits.use(CHECKS, actor.id().text());
        return verifier.verify();
    }
}
