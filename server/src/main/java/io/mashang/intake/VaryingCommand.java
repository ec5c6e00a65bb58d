package io.mashang.intake;

/** A command of which a retry may bring something else, for example the address it comes from: that is no part of the fingerprint. */
public interface VaryingCommand {

    /** What is the same in each try; a record that serialises to JSON. */
    Object constant();
}
