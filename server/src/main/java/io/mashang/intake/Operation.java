package io.mashang.intake;

import java.time.Instant;

/**
 * Something that must happen exactly once.
 *
 * @param kind which {@link BatchHandler} does it
 * @param command what is to be done; a record that serialises to JSON, without the time of arrival or other things that
 *     differ between a request and its retry: its JSON is the operation's fingerprint (see {@link VaryingCommand})
 * @param receivedAt server time of the first arrival
 */
public record Operation<C>(OperationKey key, String kind, C command, Instant receivedAt) {}
