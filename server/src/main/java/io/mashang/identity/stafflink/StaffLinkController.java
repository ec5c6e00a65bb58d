package io.mashang.identity.stafflink;

import io.mashang.identity.MemberId;
import io.mashang.platform.access.Caller;
import io.mashang.platform.access.ForMembers;
import io.mashang.staff.Permission;
import io.mashang.staff.PhoneSignIns.Begun;
import io.mashang.staff.StaffActor;
import io.mashang.staff.StaffDirectory;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A member's way to act as staff from their own WeChat. */
@RestController
@ForMembers
@RequestMapping("/app/api/staff-link")
class StaffLinkController {

    record StaffLinkRequest(@NotBlank @Size(max = 64) String username, @NotBlank @Size(max = 512) String password) {}

    /** @param staffName null when there is no link */
    record StaffLinkView(@Nullable String staffName) {}

    /** @param accessToken good for what is open to phones; when it has expired another is asked for here */
    record StaffPhoneView(String accessToken, long expiresInSeconds, String staffName, List<Permission> permissions) {}

    private final StaffLinkStore links;
    private final LinkStaffAccount link;
    private final UnlinkStaffAccount unlink;
    private final ActAsStaff act;
    private final StaffDirectory staff;

    StaffLinkController(
            StaffLinkStore links, LinkStaffAccount link, UnlinkStaffAccount unlink, ActAsStaff act, StaffDirectory staff) {
        this.links = links;
        this.link = link;
        this.unlink = unlink;
        this.act = act;
        this.staff = staff;
    }

    @GetMapping
    StaffLinkView show(Caller caller) {
        return new StaffLinkView(links.of(new MemberId(caller.subject()))
                .flatMap(found -> staff.find(found.staff()))
                .map(StaffActor::displayName)
                .orElse(null));
    }

    @PutMapping
    StaffLinkView link(@Valid @RequestBody StaffLinkRequest request, Caller caller, HttpServletRequest http) {
        String username = request.username().strip().toLowerCase(Locale.ROOT);
        StaffActor linked = link.link(new MemberId(caller.subject()), username, request.password(), http.getRemoteAddr());
        return new StaffLinkView(linked.displayName());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlink(Caller caller) {
        unlink.unlink(new MemberId(caller.subject()));
    }

    @PostMapping("/session")
    StaffPhoneView act(Caller caller) {
        Begun begun = act.act(new MemberId(caller.subject()));
        return new StaffPhoneView(
                begun.tokens().accessToken(), begun.tokens().expiresInSeconds(), begun.staff().displayName(),
                begun.permissions().stream().sorted().toList());
    }
}
