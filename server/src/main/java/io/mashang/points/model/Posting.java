package io.mashang.points.model;

import org.jspecify.annotations.Nullable;

/**
 * One line of a journal.
 *
 * @param member whose account, or null for the programme's own accounts
 */
public record Posting(Account account, @Nullable Long member, long amount) {

    public Posting {
        if (account.ofMember() != (member != null)) {
            throw new IllegalArgumentException(account + " with member " + member);
        }
        if (amount == 0) {
            throw new IllegalArgumentException("a posting moves something");
        }
    }
}
