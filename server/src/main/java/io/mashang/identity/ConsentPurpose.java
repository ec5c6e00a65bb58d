package io.mashang.identity;

/** What a member may agree to. Each purpose has a text of its own; when it changes, its version does, and everybody is asked again. */
public enum ConsentPurpose {
    PHONE("2026-11"),
    LOCATION("2026-11"),
    FACE("2026-11-22");

    private final String currentVersion;

    ConsentPurpose(String currentVersion) {
        this.currentVersion = currentVersion;
    }

    public String currentVersion() {
        return currentVersion;
    }
}
