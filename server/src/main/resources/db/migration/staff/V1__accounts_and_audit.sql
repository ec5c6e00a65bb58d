CREATE TABLE staff_account (
    id                   BIGINT       NOT NULL PRIMARY KEY,
    username             VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    display_name         VARCHAR(64)  NOT NULL,
    password_hash        VARCHAR(255) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    must_change_password BOOLEAN      NOT NULL,
    one_time_until       DATETIME(3)  NULL,
    disabled_at          DATETIME(3)  NULL,
    last_signed_in_at    DATETIME(3)  NULL,
    created_at           DATETIME(3)  NOT NULL,
    UNIQUE KEY staff_account_username (username)
);

CREATE TABLE staff_account_role (
    staff_id BIGINT      NOT NULL,
    role     VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    PRIMARY KEY (staff_id, role),
    KEY staff_account_role_role (role)
);

-- One row. Whoever takes rights away raises the version first: so that two who do it at once wait for each other.
CREATE TABLE staff_rights (
    id      TINYINT NOT NULL PRIMARY KEY,
    version BIGINT  NOT NULL
);
INSERT INTO staff_rights (id, version) VALUES (1, 0);

-- Append-only. seal: the hash chain over the rows, written once rows are chained.
CREATE TABLE staff_audit (
    id         BIGINT       NOT NULL PRIMARY KEY,
    at         DATETIME(3)  NOT NULL,
    actor_id   BIGINT       NULL,
    actor_name VARCHAR(64)  NULL,
    action     VARCHAR(64)  CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject    VARCHAR(128) NOT NULL,
    detail     TEXT         NOT NULL,
    seal       BINARY(32)   NULL,
    KEY staff_audit_action (action, id),
    KEY staff_audit_actor (actor_id, id)
);

CREATE TABLE staff_organisation (
    id   TINYINT     NOT NULL PRIMARY KEY,
    name VARCHAR(64) NOT NULL
);
INSERT INTO staff_organisation (id, name) VALUES (1, '码上');
