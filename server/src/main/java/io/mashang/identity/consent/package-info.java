/** What members have agreed to, per purpose and version. */
@NullMarked
package io.mashang.identity.consent;

import org.jspecify.annotations.NullMarked;
