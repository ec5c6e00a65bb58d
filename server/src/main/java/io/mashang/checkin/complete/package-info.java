/** From a claim and its evidence to one record. */
@NullMarked
package io.mashang.checkin.complete;

import org.jspecify.annotations.NullMarked;
