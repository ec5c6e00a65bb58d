/** From a scan or a typed code to a claim, before any dialog. */
@NullMarked
package io.mashang.checkin.claim;

import org.jspecify.annotations.NullMarked;
