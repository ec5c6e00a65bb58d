CREATE TABLE platform_sign_in (
    id       BIGINT      NOT NULL PRIMARY KEY,
    realm    VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    subject  BIGINT      NOT NULL,
    limited  BOOLEAN     NOT NULL,
    began_at DATETIME(3) NOT NULL,
    ended_at DATETIME(3) NULL,
    KEY platform_sign_in_subject (realm, subject)
);

CREATE TABLE platform_refresh_token (
    id         BIGINT      NOT NULL PRIMARY KEY,
    sign_in_id BIGINT      NOT NULL,
    token_hash BINARY(32)  NOT NULL,
    issued_at  DATETIME(3) NOT NULL,
    expires_at DATETIME(3) NOT NULL,
    used_at    DATETIME(3) NULL,
    UNIQUE KEY platform_refresh_token_hash (token_hash),
    KEY platform_refresh_token_sign_in (sign_in_id)
);

-- One row: when the demonstration data was seeded, which happens once in the life of an installation.
CREATE TABLE platform_demo (
    id        TINYINT     NOT NULL PRIMARY KEY,
    seeded_at DATETIME(3) NULL
);
INSERT INTO platform_demo (id, seeded_at) VALUES (1, NULL);
