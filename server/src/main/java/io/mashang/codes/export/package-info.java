/** Codes leave the system: asked for, allowed by a second person, packed for the printer, checked against the first printed roll. */
@NullMarked
package io.mashang.codes.export;

import org.jspecify.annotations.NullMarked;
