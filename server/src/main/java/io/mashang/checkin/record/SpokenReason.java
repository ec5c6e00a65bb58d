package io.mashang.checkin.record;

/** A finding in the reader's language. */
public record SpokenReason(String code, String text) {}
