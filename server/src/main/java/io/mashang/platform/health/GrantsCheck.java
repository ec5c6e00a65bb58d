package io.mashang.platform.health;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Whoever gets hold of the application's user should not get the whole database server with it. A warning, no refusal. */
@Component
@ConditionalOnProperty(name = "mashang.mode", havingValue = "external")
class GrantsCheck implements SystemCheck {

    private static final Logger log = LoggerFactory.getLogger(GrantsCheck.class);

    private static final String WRONG = "store-rights.wrong";

    private final DurabilityStore store;

    GrantsCheck(DurabilityStore store) {
        this.store = store;
        List<String> tooMuch = store.grants().tooMuch();
        if (!tooMuch.isEmpty()) {
            log.warn("{}", SystemWords.say(WRONG, Map.of("rights", String.join(", ", tooMuch)), Locale.ENGLISH));
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
                ? new Finding(true, SystemWords.say("store-rights.well", Map.of()))
                : new Finding(false, SystemWords.say(WRONG, Map.of("rights", String.join(", ", tooMuch))));
    }
}
