/** The rules of risk: which count now, which are tried out without effect, and what these would change. */
@NullMarked
package io.mashang.checkin.risk;

import org.jspecify.annotations.NullMarked;
