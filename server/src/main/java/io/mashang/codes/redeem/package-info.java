/** Redeeming a code: once, whoever asks and however often. */
@NullMarked
package io.mashang.codes.redeem;

import org.jspecify.annotations.NullMarked;
