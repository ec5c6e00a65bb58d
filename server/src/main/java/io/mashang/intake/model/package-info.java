/** When the ladder goes up: rules in plain Java. */
@NullMarked
package io.mashang.intake.model;

import org.jspecify.annotations.NullMarked;
