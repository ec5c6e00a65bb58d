package io.mashang.platform.health;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Whoever gets hold of the application's user should not get the whole database server with it. A warning, no refusal. */
@Component
@ConditionalOnProperty(name = "mashang.mode", havingValue = "external")
class GrantsCheck implements SystemCheck {

    private static final Logger log = LoggerFactory.getLogger(GrantsCheck.class);

    private final DurabilityStore store;

    GrantsCheck(DurabilityStore store) {
        this.store = store;
        Finding finding = look();
        if (!finding.ok()) {
            log.warn("{}", finding.detail());
        }
    }

    @Override
    public String name() {
        return "store-rights";
    }

    @Override
    public Finding look() {
        List<String> tooMuch = store.grants().tooMuch();
        return tooMuch.isEmpty()
                ? new Finding(true, "no rights beyond its own schema")
                : new Finding(false, "the database user may do more than it needs on the whole server: " + String.join(", ", tooMuch)
                        + "; docs/operations/install.md has the right grants");
    }
}
