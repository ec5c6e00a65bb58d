package io.mashang.points.statement;

import io.mashang.platform.web.Page;
import io.mashang.platform.web.PageRequest;
import io.mashang.staff.Permission;
import io.mashang.staff.StaffMay;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/console/api/points/entries")
class EntriesConsoleController {

    private final SearchEntries searchEntries;

    EntriesConsoleController(SearchEntries searchEntries) {
        this.searchEntries = searchEntries;
    }

    @GetMapping
    @StaffMay(Permission.POINTS_READ)
    Page<EntryView> entries(
            PageRequest page,
            @RequestParam(required = false) @Nullable Long memberId,
            @RequestParam(required = false) @Nullable Long productId,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        return searchEntries.search(page, memberId, productId, from, to);
    }
}
