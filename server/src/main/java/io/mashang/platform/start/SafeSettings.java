package io.mashang.platform.start;

import io.mashang.platform.StartRefused;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** In production, refuses settings that would expose people, before anything is opened or written. */
final class SafeSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final List<String> THIS_MACHINE = List.of("localhost", "127.0.0.1", "[::1]", "0.0.0.0");
    private static final int FEWEST_DISTINCT_BYTES = 16;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Binder settings = Binder.get(context.getEnvironment());
        boolean external = settings.bind("mashang.mode", String.class).orElse("embedded").equalsIgnoreCase("external");
        if (settings.bind("mashang.production", Boolean.class).orElse(external)) {
            refuseUnsafe(settings);
        }
    }

    private static void refuseUnsafe(Binder settings) {
        refuseAddress(settings.bind("mashang.base-url", URI.class).orElse(null));
        if (!settings.bind("mashang.cookies.always-secure", Boolean.class).orElse(true)) {
            throw new StartRefused("mashang.cookies.always-secure=false would send sign-ins over plain http. Remove the setting.");
        }
        refuseWeakKey(settings.bind("mashang.master-key", String.class).orElse(null));
    }

    private static void refuseAddress(@Nullable URI address) {
        if (address == null || !"https".equalsIgnoreCase(address.getScheme()) || address.getHost() == null
                || THIS_MACHINE.contains(address.getHost())) {
            throw new StartRefused("mashang.base-url must be the public https address of this installation, for example"
                    + " https://points.example.com: it is printed in QR codes, and sign-ins must not travel over plain http.");
        }
    }

    /** A missing or misshapen key is refused where it is read. */
    private static void refuseWeakKey(@Nullable String key) {
        if (key == null) {
            return;
        }
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(key);
        } catch (IllegalArgumentException misshapen) {
            return;
        }
        long distinct = IntStream.range(0, bytes.length).map(i -> bytes[i]).distinct().count();
        boolean text = IntStream.range(0, bytes.length).allMatch(i -> bytes[i] >= ' ' && bytes[i] <= '~');
        if (distinct < FEWEST_DISTINCT_BYTES || text) {
            throw new StartRefused("mashang.master-key was not made at random: whoever guesses it can forge every code."
                    + " Make one with: head -c 32 /dev/urandom | base64");
        }
    }
}
