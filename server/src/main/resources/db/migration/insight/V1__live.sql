-- Counters of a session, added to in the transaction that takes an event off the outbox.
CREATE TABLE insight_session_tally (
    session_id     BIGINT NOT NULL PRIMARY KEY,
    version        BIGINT NOT NULL,
    registered     INT    NOT NULL,
    arrived        INT    NOT NULL,
    arrived_listed INT    NOT NULL,
    late           INT    NOT NULL,
    abnormal       INT    NOT NULL,
    pending        INT    NOT NULL,
    rejected       INT    NOT NULL
);

CREATE TABLE insight_session_minute (
    session_id BIGINT      NOT NULL,
    minute     DATETIME(3) NOT NULL,
    arrivals   INT         NOT NULL,
    PRIMARY KEY (session_id, minute)
);

-- The last twenty or so of each session.
CREATE TABLE insight_last_arrival (
    record_id      BIGINT      NOT NULL PRIMARY KEY,
    session_id     BIGINT      NOT NULL,
    participant_id BIGINT      NOT NULL,
    arrived_at     DATETIME(3) NOT NULL,
    state          VARCHAR(8)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    ordinal        INT         NOT NULL,
    KEY insight_last_arrival_session (session_id, ordinal)
);
