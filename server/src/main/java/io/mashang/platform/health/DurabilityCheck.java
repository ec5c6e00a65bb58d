package io.mashang.platform.health;

import io.mashang.platform.MashangSettings;
import io.mashang.platform.StartRefused;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is acknowledged must be on disk: in production the start is refused on a database that does not promise it. */
@Component
class DurabilityCheck implements SystemCheck {

    private final DurabilityStore store;

    DurabilityCheck(DurabilityStore store, MashangSettings settings) {
        this.store = store;
        if (settings.isProduction()) {
            refuseUnless(store.read());
        }
    }

    static void refuseUnless(Durability durability) {
        List<String> wrong = durability.mustBe();
        if (!wrong.isEmpty()) {
            throw new StartRefused("The database could lose what has been acknowledged. Set in its configuration: "
                    + String.join(", ", wrong) + ".");
        }
    }

    @Override
    public String name() {
        return "store-durability";
    }

    @Override
    public Finding look() {
        Durability durability = store.read();
        return new Finding(durability.mustBe().isEmpty(), SystemWords.say(name(), Map.of("settings", durability)));
    }
}
