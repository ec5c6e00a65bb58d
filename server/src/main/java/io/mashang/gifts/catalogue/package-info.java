/** The gifts that points buy: what they are, what they cost, how many are left. */
@NullMarked
package io.mashang.gifts.catalogue;

import org.jspecify.annotations.NullMarked;
