package io.mashang.platform.health;

import org.springframework.stereotype.Component;

/** Which database this is and which version of it. */
@Component
public final class StoreVersion {

    private final DurabilityStore store;

    StoreVersion(DurabilityStore store) {
        this.store = store;
    }

    public String read() {
        return store.version();
    }
}
