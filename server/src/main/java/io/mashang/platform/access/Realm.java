package io.mashang.platform.access;

/** Who a token was made for. A token of one realm is refused in every other: keys, audience and paths differ. */
public enum Realm {
    /** Staff in the console: {@code /console/api}. */
    STAFF("/console/api/"),
    /** Members in WeChat, H5 pages or the PC member centre: {@code /app/api}. */
    MEMBER("/app/api/"),
    /** A projector or tablet that shows one session's code: {@code /screen/api}. */
    DISPLAY("/screen/api/");

    private final String path;

    Realm(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }

    public String audience() {
        return "mashang:" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
