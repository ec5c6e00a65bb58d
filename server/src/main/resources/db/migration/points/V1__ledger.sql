-- One row per member, made when the member joins: the row that every change of a member's points locks.
CREATE TABLE points_balance (
    member_id BIGINT NOT NULL PRIMARY KEY,
    available BIGINT NOT NULL,
    held      BIGINT NOT NULL,
    debt      BIGINT NOT NULL,
    CONSTRAINT points_balance_available CHECK (available >= 0),
    CONSTRAINT points_balance_held CHECK (held >= 0),
    CONSTRAINT points_balance_debt CHECK (debt >= 0)
);

-- points: what the member sees in the details, signed. subject: what earned them, for example product:7.
CREATE TABLE points_journal (
    id                  BIGINT       NOT NULL PRIMARY KEY,
    source              VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    source_id           VARCHAR(80)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    member_id           BIGINT       NOT NULL,
    kind                VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    points              BIGINT       NOT NULL,
    memo                VARCHAR(120) NOT NULL,
    subject             VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    reverses_journal_id BIGINT       NULL,
    business_date       DATE         NOT NULL,
    occurred_at         DATETIME(3)  NOT NULL,
    actor               BIGINT       NULL,
    UNIQUE KEY points_journal_key (source, source_id),
    KEY points_journal_member (member_id, id),
    KEY points_journal_subject (subject, id),
    KEY points_journal_reverses (reverses_journal_id)
);

CREATE TABLE points_posting (
    journal_id BIGINT      NOT NULL,
    line       TINYINT     NOT NULL,
    account    VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    member_id  BIGINT      NULL,
    amount     BIGINT      NOT NULL,
    PRIMARY KEY (journal_id, line)
);

-- What a member can spend, by the last day on which it can be spent; 9999-12-31 is never.
CREATE TABLE points_lot (
    id         BIGINT NOT NULL PRIMARY KEY,
    member_id  BIGINT NOT NULL,
    expires_on DATE   NOT NULL,
    remaining  BIGINT NOT NULL,
    UNIQUE KEY points_lot_month (member_id, expires_on),
    KEY points_lot_expiry (expires_on),
    CONSTRAINT points_lot_remaining CHECK (remaining >= 0)
);

CREATE TABLE points_lot_entry (
    journal_id BIGINT NOT NULL,
    lot_id     BIGINT NOT NULL,
    amount     BIGINT NOT NULL,
    PRIMARY KEY (journal_id, lot_id),
    KEY points_lot_entry_lot (lot_id)
);

-- lot_id: where the points go when they are released. ended_by: the journal that released or cancelled them.
CREATE TABLE points_hold (
    journal_id BIGINT      NOT NULL PRIMARY KEY,
    member_id  BIGINT      NOT NULL,
    amount     BIGINT      NOT NULL,
    lot_id     BIGINT      NOT NULL,
    due_at     DATETIME(3) NULL,
    state      VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    ended_by   BIGINT      NULL,
    ended_at   DATETIME(3) NULL,
    KEY points_hold_member (member_id),
    KEY points_hold_due (state, due_at),
    CONSTRAINT points_hold_amount CHECK (amount > 0)
);

-- night: the business date of a nightly check, so that one node does it; null when somebody asked for it.
CREATE TABLE points_books_check (
    id         BIGINT      NOT NULL PRIMARY KEY,
    night      DATE        NULL,
    checked_at DATETIME(3) NOT NULL,
    journals   BIGINT      NOT NULL,
    members    BIGINT      NOT NULL,
    findings   TEXT        NOT NULL,
    UNIQUE KEY points_books_check_night (night)
);
