package io.mashang.platform.start;

import io.mashang.platform.StartRefused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Refuses a port that is taken before a database is made for nothing. */
final class PortCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final int HIGHEST = 65535;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        Binder settings = Binder.get(context.getEnvironment());
        int port = settings.bind("server.port", Integer.class).orElse(0);
        InetAddress address = settings.bind("server.address", InetAddress.class).orElse(null);
        if (port > HIGHEST || port < 0) {
            throw new StartRefused("There is no port " + port + ". Choose one from 1 to " + HIGHEST + " with --port N.");
        }
        if (port == 0) {
            return;
        }
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(address, port));
        } catch (IOException e) {
            throw new StartRefused(portInUse(port), e);
        }
    }

    static String portInUse(int port) {
        return "Port " + port + " is in use or not allowed here. Stop what uses it, or choose another with --port N.";
    }
}
