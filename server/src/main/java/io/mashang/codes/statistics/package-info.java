/** Where codes are redeemed and looked up, counted as it happens. */
@NullMarked
package io.mashang.codes.statistics;

import org.jspecify.annotations.NullMarked;
