package io.mashang.wechat.sandbox;

/** Waits until an unanswered event is pushed again. */
interface PushPause {

    void untilNextPush() throws InterruptedException;
}
