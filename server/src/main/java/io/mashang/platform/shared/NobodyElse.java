package io.mashang.platform.shared;

/** There is no other node to be told, or none that could be. */
public final class NobodyElse implements Announcements {

    @Override
    public void announce(String topic, String text) {}

    @Override
    public void listen(String topic, Listener listener) {}
}
