/**
 * @param member who tried
 * @param reason the problem's code of a refusal, or the reasons of a pending record, else empty
 */
record Attempt(long member, Outcome outcome, String reason) {}
