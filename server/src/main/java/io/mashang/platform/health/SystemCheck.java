package io.mashang.platform.health;

/** One thing that must be well for the installation to be well; shown on the console's system page. */
public interface SystemCheck {

    /** @param detail one line in plain words, with numbers and units */
    record Finding(boolean ok, String detail) {}

    /** Kebab case, the module first, for example {@code store-durability}; the console has its words for it. */
    String name();

    /** Answers within a second and throws nothing for something that is merely not well. */
    Finding look();
}
