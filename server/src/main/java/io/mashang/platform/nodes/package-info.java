/** The nodes of an installation: each holds a number that no other has, for its ids, and tells the others that it is alive. */
@NullMarked
package io.mashang.platform.nodes;

import org.jspecify.annotations.NullMarked;
