package io.mashang.wechat;

import java.util.Optional;

/**
 * Answers events of the official account; implemented by the modules above. It must finish within WeChat's five seconds
 * from the database alone, and must be safe to call again for the same event: the reply is stored after it returns.
 */
public interface OfficialAccountReply {

    /** The text to send back, or empty when this event is not for this module. Lower {@code @Order} is asked first. */
    Optional<String> reply(OfficialAccountEvent event);
}
