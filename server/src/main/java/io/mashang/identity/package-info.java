/**
 * Members: WeChat accounts and phone numbers, binding, SMS sign-in, consents.
 * It publishes member ids, look-ups and the events of a member joining or binding a phone.
 * It must never let a phone number leave in clear except to its owner.
 */
@NullMarked
@ApplicationModule(displayName = "Identity", allowedDependencies = {"platform", "intake", "staff", "wechat"})
package io.mashang.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
