package io.mashang.platform.nodes;

import org.springframework.dao.DataAccessResourceFailureException;

/** No ids can be made, because the database has not granted any for a while. It heals by itself. */
final class NumbersUnavailable extends DataAccessResourceFailureException {

    NumbersUnavailable() {
        super("the database does not grant ids");
    }
}
