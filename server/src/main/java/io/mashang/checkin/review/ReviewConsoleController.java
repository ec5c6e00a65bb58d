package io.mashang.checkin.review;

import io.mashang.activities.ActivityId;
import io.mashang.checkin.RecordId;
import io.mashang.platform.web.Page;
import io.mashang.platform.web.PageRequest;
import io.mashang.staff.Permission;
import io.mashang.staff.StaffActor;
import io.mashang.staff.StaffMay;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/console/api/reviews")
class ReviewConsoleController {

    enum ReviewFilter {
        PENDING,
        DECIDED
    }

    record DecisionRequest(boolean approve, @NotNull @Size(max = 200) String reason) {}

    record CountView(int pending) {}

    private final ReviewDesk desk;
    private final DecideReview decide;

    ReviewConsoleController(ReviewDesk desk, DecideReview decide) {
        this.desk = desk;
        this.decide = decide;
    }

    @GetMapping
    @StaffMay(Permission.CHECKIN_READ)
    Page<ReviewRow> list(
            PageRequest page,
            @RequestParam(defaultValue = "PENDING") ReviewFilter state,
            @RequestParam(required = false) @Nullable ActivityId activityId) {
        return desk.page(state == ReviewFilter.DECIDED, activityId, page);
    }

    @GetMapping("/count")
    @StaffMay(Permission.CHECKIN_READ)
    CountView count() {
        return new CountView(desk.waiting());
    }

    @PostMapping("/{record}/decision")
    @StaffMay(Permission.CHECKIN_REVIEW)
    ReviewRow decide(@PathVariable RecordId record, @Valid @RequestBody DecisionRequest request, StaffActor actor) {
        decide.decide(record, request.approve(), request.reason().strip(), actor);
        return desk.one(record);
    }
}
