package io.mashang.checkin.face;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** Exists in the sandbox only; in live mode its addresses answer 404. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnProperty(name = "mashang.wechat.mode", havingValue = "sandbox", matchIfMissing = true)
@interface SandboxOnly {}
