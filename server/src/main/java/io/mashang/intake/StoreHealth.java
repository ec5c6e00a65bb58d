package io.mashang.intake;

/** What a small write tells about the database. */
enum StoreHealth {
    WELL,
    SLOW,
    AWAY
}
