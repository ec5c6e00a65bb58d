/** What became of each person's working day, computed from the plan and the check-ins when somebody looks; corrections and leave. */
@NullMarked
package io.mashang.checkin.attendance;

import org.jspecify.annotations.NullMarked;
