package io.mashang.identity.account;

import io.mashang.identity.MemberId;
import io.mashang.platform.access.Caller;
import io.mashang.platform.access.ForMembers;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@ForMembers
@RequestMapping("/app/api/me")
class MeController {

    record NameRequest(@NotBlank @Size(max = 40) String name) {}

    private final Profiles profiles;

    MeController(Profiles profiles) {
        this.profiles = profiles;
    }

    @GetMapping
    MemberView me(Caller caller) {
        return profiles.view(new MemberId(caller.subject()));
    }

    @PostMapping("/name")
    MemberView rename(@Valid @RequestBody NameRequest request, Caller caller) {
        MemberId member = new MemberId(caller.subject());
        profiles.rename(member, request.name());
        return profiles.view(member);
    }
}
