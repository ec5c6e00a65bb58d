/** One person, one member: made at the first log-in, linked through the union id, folded through the phone. */
@NullMarked
package io.mashang.identity.account;

import org.jspecify.annotations.NullMarked;
