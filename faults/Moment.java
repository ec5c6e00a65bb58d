/**
 * One line of the history.
 *
 * @param millis since the history began
 * @param sender which of the racing workers
 * @param status of HTTP; 0 when there was no answer
 * @param says the problem code, or what went wrong; empty when it was done
 * @param answer what identifies the answer: the body of a success, the code of a refusal
 */
record Moment(
        long millis, String fault, Type type, String operation, int sender, Operation.Kind kind, long member, long number,
        int status, String says, String answer) {

    /** INFO: nobody knows yet whether it happened. */
    enum Type {
        INVOKE,
        OK,
        FAIL,
        INFO
    }

    String prize() {
        return new Operation(operation, kind, member, "", number, "", null).prize();
    }
}
