package io.mashang.platform.shared;

import io.lettuce.core.RedisFuture;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

final class RedisMemory implements SharedMemory {

    private final RedisLink link;
    private final SharedSeal seal;
    private final String prefix;

    RedisMemory(RedisLink link, SharedSeal seal, String prefix) {
        this.link = link;
        this.seal = seal;
        this.prefix = prefix;
    }

    @Override
    public Optional<Long> run(Script script, String key, List<String> arguments) {
        return link.ask(command(script, key, arguments));
    }

    /** Lost is lost: what a script counts is forgotten anyway when Redis is. */
    @Override
    public void runLater(Script script, String key, List<String> arguments) {
        link.tell(command(script, key, arguments), () -> {});
    }

    private Function<RedisAsyncCommands<String, String>, RedisFuture<Long>> command(
            Script script, String key, List<String> arguments) {
        String[] keys = {prefix + ":" + seal.nameOf(key)};
        String[] values = arguments.toArray(String[]::new);
        return redis -> redis.eval(script.text(), ScriptOutputType.INTEGER, keys, values);
    }
}
