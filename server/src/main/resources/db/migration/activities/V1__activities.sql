-- first_opens_at, last_closes_at: the span of its sessions, so that lists need not look at them.
-- activity_code: null when archived or not used. key_salt: half of the QR key; the other half is the master key.
CREATE TABLE activities_activity (
    id                        BIGINT        NOT NULL PRIMARY KEY,
    version                   INT           NOT NULL,
    title                     VARCHAR(80)   NOT NULL,
    note                      VARCHAR(1000) NOT NULL,
    time_zone                 VARCHAR(64)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    scenario                  VARCHAR(16)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    methods                   VARCHAR(64)   CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    admission                 VARCHAR(8)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    phone_needed              BOOLEAN       NOT NULL,
    names_on_screen           VARCHAR(8)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    place_name                VARCHAR(120)  NOT NULL,
    place_checked             BOOLEAN       NOT NULL,
    latitude                  DOUBLE        NULL,
    longitude                 DOUBLE        NULL,
    datum                     VARCHAR(8)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    radius_meters             INT           NOT NULL,
    accuracy_allowance_meters INT           NOT NULL,
    rotation                  VARCHAR(8)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    step_seconds              INT           NOT NULL,
    error_correction          CHAR(1)       CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    contrast                  VARCHAR(8)    CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
    activity_code             CHAR(6)       CHARACTER SET ascii COLLATE ascii_bin NULL,
    key_epoch                 INT           NOT NULL,
    key_salt                  BINARY(16)    NOT NULL,
    first_opens_at            DATETIME(3)   NOT NULL,
    last_closes_at            DATETIME(3)   NOT NULL,
    created_at                DATETIME(3)   NOT NULL,
    archived_at               DATETIME(3)   NULL,
    UNIQUE KEY activities_activity_code (activity_code)
);

-- venue_no: the session's short name inside a QR token, random.
CREATE TABLE activities_session (
    id                   BIGINT      NOT NULL PRIMARY KEY,
    activity_id          BIGINT      NOT NULL,
    venue_no             BIGINT      NOT NULL,
    starts_at            DATETIME(3) NOT NULL,
    ends_at              DATETIME(3) NOT NULL,
    opens_before_minutes INT         NOT NULL,
    late_after_minutes   INT         NULL,
    opens_at             DATETIME(3) NOT NULL,
    closes_at            DATETIME(3) NOT NULL,
    UNIQUE KEY activities_session_venue (venue_no),
    KEY activities_session_activity (activity_id, starts_at)
);

-- phone_index: the blind index of the phone number, to link the entry when its owner binds the number.
CREATE TABLE activities_participant (
    id           BIGINT       NOT NULL PRIMARY KEY,
    activity_id  BIGINT       NOT NULL,
    name         VARCHAR(60)  NOT NULL,
    group_name   VARCHAR(60)  NOT NULL,
    note         VARCHAR(200) NOT NULL,
    phone_index  BINARY(32)   NULL,
    masked_phone VARCHAR(20)  CHARACTER SET ascii COLLATE ascii_bin NULL,
    member_id    BIGINT       NULL,
    listed       BOOLEAN      NOT NULL,
    created_at   DATETIME(3)  NOT NULL,
    removed_at   DATETIME(3)  NULL,
    UNIQUE KEY activities_participant_member (activity_id, member_id),
    UNIQUE KEY activities_participant_phone (activity_id, phone_index),
    KEY activities_participant_list (activity_id, id),
    KEY activities_participant_link (phone_index),
    KEY activities_participant_of (member_id)
);

-- number: the display's short name inside a QR token; never given out twice in a session.
CREATE TABLE activities_display (
    id           BIGINT      NOT NULL PRIMARY KEY,
    session_id   BIGINT      NOT NULL,
    number       INT         NOT NULL,
    name         VARCHAR(60) NOT NULL,
    secret_hash  BINARY(32)  NOT NULL,
    created_at   DATETIME(3) NOT NULL,
    last_seen_at DATETIME(3) NULL,
    revoked_at   DATETIME(3) NULL,
    UNIQUE KEY activities_display_number (session_id, number),
    UNIQUE KEY activities_display_secret (secret_hash)
);
