/** The rules of activities in plain Java: venue codes, times, rosters. Time comes in as a parameter. */
@NullMarked
package io.mashang.activities.model;

import org.jspecify.annotations.NullMarked;
