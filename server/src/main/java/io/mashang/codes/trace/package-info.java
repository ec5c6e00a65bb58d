/** Tells anybody who scans the outer code of a product whether it is genuine, and who was there before (防伪). */
@NullMarked
package io.mashang.codes.trace;

import org.jspecify.annotations.NullMarked;
