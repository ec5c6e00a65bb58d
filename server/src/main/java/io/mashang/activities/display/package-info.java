/** Projectors and tablets that show one session's code. */
@NullMarked
package io.mashang.activities.display;

import org.jspecify.annotations.NullMarked;
