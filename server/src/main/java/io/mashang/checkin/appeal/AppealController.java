package io.mashang.checkin.appeal;

import io.mashang.checkin.RecordId;
import io.mashang.identity.MemberId;
import io.mashang.platform.access.Caller;
import io.mashang.platform.access.ForMembers;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AppealController {

    record AppealRequest(@NotNull @Size(max = 500) String text) {}

    private final RaiseAppeal raise;

    AppealController(RaiseAppeal raise) {
        this.raise = raise;
    }

    @PostMapping("/app/api/check-in/records/{record}/appeal")
    @ForMembers
    AppealView raise(@PathVariable RecordId record, @Valid @RequestBody AppealRequest request, Caller caller) {
        return Objects.requireNonNull(
                AppealView.of(raise.raise(record, new MemberId(caller.subject()), request.text().strip())));
    }
}
