package io.mashang.staff.accounts;

import io.mashang.platform.problem.Refused;
import io.mashang.platform.web.Page;
import io.mashang.platform.web.PageRequest;
import io.mashang.staff.Permission;
import io.mashang.staff.Role;
import io.mashang.staff.StaffActor;
import io.mashang.staff.StaffId;
import io.mashang.staff.StaffMay;
import io.mashang.staff.StaffProblem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/console/api/staff")
@StaffMay(Permission.STAFF_WRITE)
class StaffAccountsController {

    record OpenStaffAccountRequest(
            @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9._-]{1,63}") String username,
            @NotBlank @Size(max = 64) String displayName,
            @NotEmpty Set<Role> roles) {}

    record ChangeStaffAccountRequest(@NotBlank @Size(max = 64) String displayName, @NotEmpty Set<Role> roles) {}

    private final StaffListStore list;
    private final OpenStaffAccount openAccount;
    private final ChangeStaffAccount changeAccount;
    private final DisableStaffAccount disableAccount;
    private final ResetStaffPassword resetPassword;

    StaffAccountsController(StaffListStore list, OpenStaffAccount openAccount, ChangeStaffAccount changeAccount,
            DisableStaffAccount disableAccount, ResetStaffPassword resetPassword) {
        this.list = list;
        this.openAccount = openAccount;
        this.changeAccount = changeAccount;
        this.disableAccount = disableAccount;
        this.resetPassword = resetPassword;
    }

    @StaffMay(Permission.STAFF_READ)
    @GetMapping
    Page<StaffView> list(PageRequest page) {
        return Page.of(list.list(page), page.rows(), staff -> staff.id().value());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    OneTimePasswordView open(@Valid @RequestBody OpenStaffAccountRequest body, StaffActor actor) {
        var opened = openAccount.open(actor, body.username(), body.displayName().trim(), body.roles());
        return new OneTimePasswordView(view(opened.id()), opened.oneTimePassword());
    }

    @PutMapping("/{id}")
    StaffView change(@PathVariable StaffId id, @Valid @RequestBody ChangeStaffAccountRequest body, StaffActor actor) {
        return changeAccount.change(actor, id, body.displayName().trim(), body.roles());
    }

    @PostMapping("/{id}/disable")
    StaffView disable(@PathVariable StaffId id, StaffActor actor) {
        return disableAccount.disable(actor, id);
    }

    @PostMapping("/{id}/enable")
    StaffView enable(@PathVariable StaffId id, StaffActor actor) {
        return disableAccount.enable(actor, id);
    }

    @PostMapping("/{id}/password-reset")
    OneTimePasswordView resetPassword(@PathVariable StaffId id, StaffActor actor) {
        String oneTimePassword = resetPassword.reset(actor, id);
        return new OneTimePasswordView(view(id), oneTimePassword);
    }

    private StaffView view(StaffId id) {
        return list.find(id).orElseThrow(() -> new Refused(StaffProblem.ACCOUNT_UNKNOWN));
    }
}
