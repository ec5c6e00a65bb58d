/** Text messages: which channel sends them, and what they say. */
@NullMarked
package io.mashang.notify.sms;

import org.jspecify.annotations.NullMarked;
