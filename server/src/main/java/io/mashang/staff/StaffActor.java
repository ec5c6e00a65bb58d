package io.mashang.staff;

/** The staff member who is acting; controller methods ask for it as a parameter. */
public record StaffActor(StaffId id, String displayName) {}
