package io.mashang.wechat.sandbox;

import org.jspecify.annotations.Nullable;

/**
 * What came of an event.
 *
 * @param answered false after three pushes without an answer
 * @param pushes how often it was pushed
 * @param reply the text reply; null for silence
 */
record Pushed(boolean answered, int pushes, @Nullable String reply) {

    static final Pushed NOTHING = new Pushed(true, 0, null);
}
