package io.mashang.staff.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.mashang.platform.sql.AfterCommit;
import io.mashang.staff.Permission;
import io.mashang.staff.Role;
import io.mashang.staff.StaffActor;
import io.mashang.staff.StaffId;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What a staff member may do right now. Read from the database, remembered for five seconds: so a change made on another
 * node takes effect here within five seconds, and one made on this node at once.
 */
@Component
public class StaffRights {

    /** @param disabled then there are no permissions either */
    public record Rights(StaffActor actor, boolean disabled, Set<Role> roles, Set<Permission> permissions) {}

    private final CredentialStore store;
    private final Cache<StaffId, Optional<Rights>> remembered =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofSeconds(5)).build();

    StaffRights(CredentialStore store) {
        this.store = store;
    }

    public Optional<Rights> of(StaffId id) {
        return remembered.get(id, this::read);
    }

    /** To be called in the transaction that changes names or roles, or disables. */
    public void changed(StaffId id) {
        AfterCommit.run(() -> remembered.invalidate(id));
    }

    private Optional<Rights> read(StaffId id) {
        return store.find(id).map(found -> {
            Set<Role> roles = store.roles(id);
            return new Rights(
                    new StaffActor(id, found.displayName()), found.disabled(), roles,
                    found.disabled() ? Set.of() : Role.permissionsOf(roles));
        });
    }
}
