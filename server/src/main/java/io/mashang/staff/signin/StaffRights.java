package io.mashang.staff.signin;

import io.mashang.platform.shared.Announcements;
import io.mashang.platform.shared.Remembered;
import io.mashang.staff.Permission;
import io.mashang.staff.Role;
import io.mashang.staff.StaffActor;
import io.mashang.staff.StaffId;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What a staff member may do right now. Read from the database and remembered for five seconds. A change takes effect at
 * once; on a node that does not hear of it within five seconds.
 */
@Component
public class StaffRights {

    /**
     * @param disabled then there are no permissions either
     * @param mustChangePassword still the one-time password that somebody else knows
     */
    public record Rights(
            StaffActor actor, boolean disabled, boolean mustChangePassword, Set<Role> roles, Set<Permission> permissions) {}

    private final CredentialStore store;
    private final Remembered<Long, Optional<Rights>> remembered;

    StaffRights(CredentialStore store, Announcements announcements) {
        this.store = store;
        this.remembered = new Remembered<>("staff.rights", 10_000, Duration.ofSeconds(5), announcements, Long::valueOf);
    }

    public Optional<Rights> of(StaffId id) {
        return remembered.get(id.value(), known -> read(id));
    }

    /** To be called in the transaction that changes names or roles, or disables. */
    public void changed(StaffId id) {
        remembered.forget(id.value());
    }

    private Optional<Rights> read(StaffId id) {
        return store.find(id).map(found -> {
            Set<Role> roles = store.roles(id);
            return new Rights(
                    new StaffActor(id, found.displayName()), found.disabled(), found.mustChange(), roles,
                    found.disabled() ? Set.of() : Role.permissionsOf(roles));
        });
    }
}
