/**
 * What the nodes of one installation share besides the database: counts and news, in Redis when its address is set.
 * All of it can vanish at any moment: whoever uses it has an answer without it, and the truth is in the database.
 */
@NullMarked
package io.mashang.platform.shared;

import org.jspecify.annotations.NullMarked;
