-- How faces are compared; one row, none before anybody decided. same_from, unsure_from: scores of 0 to 100. keep_days: of a reference
-- picture after its last use. assessment: where the impact assessment is kept. The keys are sealed.
CREATE TABLE checkin_face_settings (
    id             INT            NOT NULL PRIMARY KEY,
    enabled        BOOLEAN        NOT NULL,
    provider       VARCHAR(16)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    region         VARCHAR(32)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    same_from      INT            NOT NULL,
    unsure_from    INT            NOT NULL,
    monthly_budget INT            NOT NULL,
    keep_days      INT            NOT NULL,
    purpose        VARCHAR(200)   NOT NULL,
    assessment     VARCHAR(100)   NOT NULL,
    secret_id      VARBINARY(255) NULL,
    secret_key     VARBINARY(255) NULL
);

-- The picture that somebody gave to be compared with, sealed to them. Pictures of check-ins are not kept.
CREATE TABLE checkin_face_reference (
    member_id BIGINT      NOT NULL PRIMARY KEY,
    picture   MEDIUMBLOB  NOT NULL,
    given_at  DATETIME(3) NOT NULL,
    used_at   DATETIME(3) NOT NULL,
    KEY checkin_face_reference_used (used_at)
);

-- How many comparisons a month of the programme's zone has had.
CREATE TABLE checkin_face_use (
    month CHAR(7) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
    used  INT     NOT NULL
);

-- face: faces are compared as well, while that is on for the installation.
ALTER TABLE checkin_policy ADD COLUMN face BOOLEAN NOT NULL DEFAULT FALSE;
