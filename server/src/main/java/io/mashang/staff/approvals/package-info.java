/** Two-person approvals: asking, deciding, taking back. */
@NullMarked
package io.mashang.staff.approvals;

import org.jspecify.annotations.NullMarked;
