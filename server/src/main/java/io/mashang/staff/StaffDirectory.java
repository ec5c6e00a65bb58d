package io.mashang.staff;

import java.util.Optional;
import java.util.Set;

/** Staff accounts as other modules need them: whose name is this, and (for demonstrations) make one. */
public interface StaffDirectory {

    /** Disabled accounts are found too: what they did keeps their name. */
    Optional<StaffActor> find(StaffId id);

    /**
     * Makes an account and prints its one-time password on the console of the server; for demonstration data.
     * A username that exists already keeps its account as it is.
     */
    StaffActor openForDemonstration(String username, String displayName, Set<Role> roles);
}
