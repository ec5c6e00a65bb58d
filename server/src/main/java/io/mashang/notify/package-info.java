/**
 * Messages to people: SMS now; subscription and template messages join it here.
 * It implements {@code identity.PhoneCodeSender} and publishes nothing.
 * It must never send inside a transaction.
 */
@NullMarked
@ApplicationModule(displayName = "Notify", allowedDependencies = {"platform", "intake", "staff", "wechat", "identity", "points", "codes", "activities", "checkin", "gifts", "campaigns"})
package io.mashang.notify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
