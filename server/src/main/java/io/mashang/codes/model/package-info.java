/** The code itself in plain Java: its text, check character, permutation and tag. No Spring, no SQL. */
@NullMarked
package io.mashang.codes.model;

import org.jspecify.annotations.NullMarked;
