package io.mashang.platform.jobs;

/** Another node has taken the job over, because this one was not heard of for too long. */
public final class TurnLost extends RuntimeException {

    TurnLost(String job) {
        super("another node does " + job + " now");
    }
}
