/** Members as staff see them. */
@NullMarked
package io.mashang.identity.console;

import org.jspecify.annotations.NullMarked;
