/** Live counters of sessions and the streams that show them. */
@NullMarked
package io.mashang.insight.live;

import org.jspecify.annotations.NullMarked;
