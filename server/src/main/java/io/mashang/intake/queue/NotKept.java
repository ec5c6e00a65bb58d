package io.mashang.intake.queue;

/** The broker has not taken an operation, or may not have: the reason in words. */
final class NotKept extends Exception {

    private static final long serialVersionUID = 1L;

    NotKept(String why) {
        super(why, null, false, false);
    }
}
