/** Phone numbers: read, sealed, indexed, proved by a code and bound to a member. */
@NullMarked
package io.mashang.identity.phone;

import org.jspecify.annotations.NullMarked;
