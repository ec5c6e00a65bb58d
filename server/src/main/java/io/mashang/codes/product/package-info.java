/** Products and the versions of their points rules. */
@NullMarked
package io.mashang.codes.product;

import org.jspecify.annotations.NullMarked;
