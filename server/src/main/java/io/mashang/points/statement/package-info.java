/** What members and staff read about points. */
@NullMarked
package io.mashang.points.statement;

import org.jspecify.annotations.NullMarked;
