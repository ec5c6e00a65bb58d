package io.mashang.activities.model;

import java.util.Set;

/** A name as strangers may read it: the surname and stars. */
public final class ScreenName {

    private static final Set<String> TWO_CHARACTER_SURNAMES = Set.of(
            "欧阳", "司马", "上官", "诸葛", "司徒", "东方", "独孤", "南宫", "夏侯", "尉迟", "皇甫", "公孙", "慕容", "令狐", "端木");

    private ScreenName() {}

    public static String surnameOf(String name) {
        if (name.isEmpty()) {
            return name;
        }
        boolean two = name.length() > 2 && TWO_CHARACTER_SURNAMES.contains(name.substring(0, 2));
        return name.substring(0, two ? 2 : name.offsetByCodePoints(0, 1)) + "**";
    }
}
