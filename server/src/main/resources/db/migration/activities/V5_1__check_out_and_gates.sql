-- An activity that asks people to check out too: from so many minutes before a session's end until so many after it.
CREATE TABLE activities_check_out (
    activity_id          BIGINT NOT NULL PRIMARY KEY,
    opens_before_minutes INT    NOT NULL,
    closes_after_minutes INT    NOT NULL
);

-- A named entrance. Removed ones stay, for the records that name them.
CREATE TABLE activities_gate (
    id          BIGINT      NOT NULL PRIMARY KEY,
    activity_id BIGINT      NOT NULL,
    name        VARCHAR(60) NOT NULL,
    created_at  DATETIME(3) NOT NULL,
    removed_at  DATETIME(3) NULL,
    KEY activities_gate_activity (activity_id, id)
);

-- gate_id: the entrance that it stands at; null for none in particular.
ALTER TABLE activities_display ADD COLUMN gate_id BIGINT NULL;
ALTER TABLE activities_tag ADD COLUMN gate_id BIGINT NULL;
