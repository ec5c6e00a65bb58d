/**
 * The small shared kernel: clock, ids, problems, crypto, tokens, limits, web settings, the embedded database.
 * It publishes plain types that every module may use and knows none of them. It must never hold a business rule.
 */
@NullMarked
@ApplicationModule(displayName = "Platform", type = ApplicationModule.Type.OPEN, allowedDependencies = {})
package io.mashang.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
