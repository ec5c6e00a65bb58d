/**
 * The catalogue of gifts that points buy, and their stock.
 * It publishes gifts for pages to show.
 * It must never let stock go below zero.
 */
@NullMarked
@ApplicationModule(displayName = "Gifts", allowedDependencies = {"platform", "intake", "staff", "wechat", "identity", "points", "codes", "activities", "checkin"})
package io.mashang.gifts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
