/**
 * Everything that speaks to WeChat: the gateway (live client code), the sandbox that stands in for its servers, callbacks, menus.
 * It publishes the gateway and the port {@link io.mashang.wechat.OfficialAccountReply} through which upper modules answer events.
 * It must never decide about points, check-ins or members, and never call WeChat inside a transaction.
 */
@NullMarked
@ApplicationModule(displayName = "WeChat", allowedDependencies = {"platform", "intake", "staff"})
package io.mashang.wechat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
