package io.mashang.platform.shared;

import java.util.List;
import java.util.Optional;

/** Numbers that all nodes change together. Each key belongs to one script's family; nothing is readable in it, not even the key. */
public interface SharedMemory {

    /** A script in Lua that works on one key, {@code KEYS[1]}, and answers a whole number. */
    record Script(String text) {}

    /** Runs a script for all nodes at once; empty when there is no shared memory, or none that answers in time. */
    Optional<Long> run(Script script, String key, List<String> arguments);

    /** Runs a script without waiting for it, after whatever this caller ran before. */
    void runLater(Script script, String key, List<String> arguments);
}
