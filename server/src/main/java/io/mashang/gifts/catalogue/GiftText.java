package io.mashang.gifts.catalogue;

/** What staff enter about a gift. */
record GiftText(String name, String description, int points, int stock) {}
