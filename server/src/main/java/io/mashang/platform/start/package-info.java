/** How a start begins and how it fails: what is checked before anything is written, and one clear line when it cannot be. */
@NullMarked
package io.mashang.platform.start;

import org.jspecify.annotations.NullMarked;
