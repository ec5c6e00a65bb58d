package io.mashang.wechat.sandbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param patience how long the fake WeChat waits for the answer to a push; WeChat waits 5 seconds */
@ConfigurationProperties("mashang.wechat.sandbox")
record SandboxSettings(@DefaultValue("5s") Duration patience) {}
