-- status: ACTIVE, MERGED (folded into merged_into). profile: the brand's own fields as JSON.
CREATE TABLE identity_member (
    id          BIGINT       NOT NULL PRIMARY KEY,
    name        VARCHAR(40)  NOT NULL DEFAULT '',
    status      VARCHAR(16)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    merged_into BIGINT       NULL,
    profile     TEXT         NULL,
    created_at  DATETIME(3)  NOT NULL,
    KEY identity_member_name (name)
);

CREATE TABLE identity_wechat_account (
    app_id    VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    open_id   VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    union_id  VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    member_id BIGINT       NOT NULL,
    linked_at DATETIME(3)  NOT NULL,
    PRIMARY KEY (app_id, open_id),
    KEY identity_wechat_account_member (member_id)
);

-- One member for all WeChat accounts of one person: the key decides which of two simultaneous first log-ins makes the member.
CREATE TABLE identity_wechat_union (
    union_id  VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    member_id BIGINT      NOT NULL,
    KEY identity_wechat_union_member (member_id)
);

-- sealed: AES-256-GCM bound to this table, column and id. phone_index: HMAC-SHA-256 of the E.164 number.
CREATE TABLE identity_phone (
    id          BIGINT         NOT NULL PRIMARY KEY,
    member_id   BIGINT         NOT NULL,
    phone_index BINARY(32)     NOT NULL,
    sealed      VARBINARY(128) NOT NULL,
    bound_at    DATETIME(3)    NOT NULL,
    UNIQUE KEY identity_phone_member (member_id),
    UNIQUE KEY identity_phone_index (phone_index)
);

-- code_hash: HMAC-SHA-256 over id and code under a key outside the database. device: the sign-in that asked for it.
CREATE TABLE identity_phone_code (
    id          BIGINT      NOT NULL PRIMARY KEY,
    purpose     VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    member_id   BIGINT      NOT NULL,
    device      VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    phone_index BINARY(32)  NOT NULL,
    code_hash   BINARY(32)  NOT NULL,
    tries       INT         NOT NULL DEFAULT 0,
    sent_at     DATETIME(3) NOT NULL,
    expires_at  DATETIME(3) NOT NULL,
    used_at     DATETIME(3) NULL,
    KEY identity_phone_code_phone (phone_index, sent_at),
    KEY identity_phone_code_member (member_id, sent_at)
);

-- Rows that are only locked: requests for one number, and of one member, are counted one after the other.
CREATE TABLE identity_phone_code_gate (
    gate BINARY(33) NOT NULL PRIMARY KEY
);

CREATE TABLE identity_phone_code_budget (
    business_date DATE NOT NULL PRIMARY KEY,
    sent          INT  NOT NULL
);

-- Append-only but for withdrawn_at: what was agreed to, when, and when it was taken back.
CREATE TABLE identity_consent (
    id           BIGINT      NOT NULL PRIMARY KEY,
    member_id    BIGINT      NOT NULL,
    purpose      VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    version      VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    given_at     DATETIME(3) NOT NULL,
    withdrawn_at DATETIME(3) NULL,
    KEY identity_consent_member (member_id, purpose)
);
