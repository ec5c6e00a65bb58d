package io.mashang.platform.shared;

/**
 * News between the nodes of one installation, at once and at most once: never the only way in which a node learns something.
 * Whoever listens has a slower way of its own, for when news are lost.
 */
public interface Announcements {

    /** Is told what other nodes announce; one after the other, and never what this node announced itself. */
    interface Listener {

        void heard(String text);

        /** News may have been lost: whatever was built on them must be read again. */
        void missedSome();
    }

    /** Tells all other nodes, without waiting for any. */
    void announce(String topic, String text);

    void listen(String topic, Listener listener);
}
