/**
 * Operations that were accepted and can not be recorded. None disappears: a person has each recorded again or discards it
 * with a reason.
 */
@NullMarked
package io.mashang.intake.deadletter;

import org.jspecify.annotations.NullMarked;
