/** Where codes are: parties, ranges handed on, activation, recall, leak alerts, diversion. */
@NullMarked
package io.mashang.codes.custody;

import org.jspecify.annotations.NullMarked;
