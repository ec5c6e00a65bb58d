package io.mashang.platform.problem;

/** One input field that was refused: its JSON path and the reason in the reader's language. */
public record FieldProblem(String field, String message) {}
