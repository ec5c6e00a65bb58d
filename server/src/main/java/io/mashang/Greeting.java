package io.mashang;

import io.mashang.platform.MashangSettings;
import io.mashang.platform.MashangSettings.StoreMode;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells whoever started the application where it is; in JSON logs this is one more line. */
@Component
class Greeting {

    private static final Logger log = LoggerFactory.getLogger(Greeting.class);

    private final MashangSettings settings;
    private final Environment environment;
    private volatile String seconds = "?";

    Greeting(MashangSettings settings, Environment environment) {
        this.settings = settings;
        this.environment = environment;
    }

    @EventListener
    void started(ApplicationReadyEvent ready) {
        if (ready.getTimeTaken() != null) {
            seconds = String.format(Locale.ROOT, "%.1f", ready.getTimeTaken().toMillis() / 1000.0);
        }
    }

    /** Only now the readiness probe answers yes: whoever reads the greeting may rely on it. */
    @EventListener
    void greet(AvailabilityChangeEvent<ReadinessState> change) {
        if (change.getState() != ReadinessState.ACCEPTING_TRAFFIC) {
            return;
        }
        if ("json".equals(environment.getProperty("mashang.logs"))) {
            log.info("Mashang is ready at {} after {} s", settings.baseUrl(), seconds);
            return;
        }
        new PrintStream(System.out, true, StandardCharsets.UTF_8).println(text());
    }

    private String text() {
        String base = settings.baseUrl().toString().replaceAll("/$", "");
        StringBuilder text = new StringBuilder("\n码上已就绪 / Mashang is ready (" + seconds + " s)\n");
        text.append("  控制台 console   ").append(base).append("/console/\n");
        text.append("  会员页 member    ").append(base).append("/member/\n");
        if (!"live".equalsIgnoreCase(environment.getProperty("mashang.wechat.mode"))) {
            text.append("  沙箱 sandbox     ").append(base).append("/sandbox/  (a WeChat phone to try everything with)\n");
            text.append("  手机 phone       ").append(base).append("/sim/  (the mini program in a phone)\n");
        }
        if (settings.mode() == StoreMode.EMBEDDED) {
            text.append("  数据 data        ").append(settings.data().toAbsolutePath().normalize()).append('\n');
        }
        return text.append("  停止 stop        Ctrl-C\n").toString();
    }
}
