/**
 * Activities, their sessions, rosters, venue codes (rotating QR, activity code) and NFC tags, and the displays that show them.
 * It publishes what a check-in must know about a session and the verification of a venue code.
 * It must never hand a secret, the fence or its centre to a participant.
 */
@NullMarked
@ApplicationModule(displayName = "Activities", allowedDependencies = {"platform", "intake", "staff", "wechat", "identity", "points", "codes"})
package io.mashang.activities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
