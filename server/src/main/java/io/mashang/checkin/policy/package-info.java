/** What an activity wants to happen after its check-ins. */
@NullMarked
package io.mashang.checkin.policy;

import org.jspecify.annotations.NullMarked;
