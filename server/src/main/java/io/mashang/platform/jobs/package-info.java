/** Work by the clock, done once whichever node does it: leases with fencing tokens in the database, and what the last turns did. */
@NullMarked
package io.mashang.platform.jobs;

import org.jspecify.annotations.NullMarked;
