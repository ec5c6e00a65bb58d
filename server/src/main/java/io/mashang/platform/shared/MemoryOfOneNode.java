package io.mashang.platform.shared;

import java.util.List;
import java.util.Optional;

/** There is nothing to share: what this node remembers is all there is. */
public final class MemoryOfOneNode implements SharedMemory {

    @Override
    public Optional<Long> run(Script script, String key, List<String> arguments) {
        return Optional.empty();
    }

    @Override
    public void runLater(Script script, String key, List<String> arguments) {}
}
