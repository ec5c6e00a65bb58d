/** The rules of checking in, in plain Java: evidence comes in, a verdict with reasons goes out. */
@NullMarked
package io.mashang.checkin.model;

import org.jspecify.annotations.NullMarked;
