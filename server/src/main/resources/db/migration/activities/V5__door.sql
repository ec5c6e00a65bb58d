-- Room for all ways in.
ALTER TABLE activities_activity MODIFY methods VARCHAR(120) CHARACTER SET ascii COLLATE ascii_bin NOT NULL;
