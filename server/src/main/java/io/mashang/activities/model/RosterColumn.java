package io.mashang.activities.model;

import java.util.Locale;
import java.util.Set;

/** What a column of a table of people says. */
public enum RosterColumn {
    NAME("姓名", "名字", "参会人", "员工姓名", "学生姓名", "name", "full name", "fullname", "participant"),
    PHONE("手机", "手机号", "手机号码", "电话", "电话号码", "联系电话", "联系方式", "phone", "phone number", "mobile", "mobile phone", "tel", "telephone"),
    GROUP("分组", "组", "组别", "小组", "部门", "班级", "单位", "所属部门", "group", "department", "dept", "team", "class"),
    NOTE("备注", "说明", "备注说明", "note", "notes", "remark", "remarks", "comment"),
    /** Not read. */
    IGNORED;

    private final Set<String> titles;

    RosterColumn(String... titles) {
        this.titles = Set.of(titles);
    }

    /** {@link #IGNORED} when no column is called like this. */
    static RosterColumn called(String title) {
        String plain = title.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s*:\uFF1A(\uFF08].*$", "");
        String whole = title.strip().toLowerCase(Locale.ROOT);
        for (RosterColumn column : values()) {
            if (column.titles.contains(whole) || column.titles.contains(plain)) {
                return column;
            }
        }
        return IGNORED;
    }
}
