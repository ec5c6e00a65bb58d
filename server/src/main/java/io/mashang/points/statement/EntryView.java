package io.mashang.points.statement;

import io.mashang.identity.MemberCard;
import io.mashang.points.BusinessKey;
import io.mashang.points.model.EntryKind;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One entry as staff read it. */
record EntryView(
        String id,
        Instant at,
        LocalDate businessDate,
        @Nullable MemberCard member,
        String memo,
        @Nullable String productId,
        long points,
        EntryKind kind,
        BusinessKey.Source source,
        String sourceId) {

    private static final String PRODUCT = "product:";

    static @Nullable String subject(@Nullable Long productId) {
        return productId == null ? null : PRODUCT + productId;
    }

    static EntryView of(StatementStore.Entry entry, @Nullable MemberCard member) {
        String subject = entry.subject();
        return new EntryView(
                Long.toString(entry.id()), entry.at(), entry.businessDate(), member, entry.memo(),
                subject != null && subject.startsWith(PRODUCT) ? subject.substring(PRODUCT.length()) : null,
                entry.points(), entry.kind(), entry.source(), entry.sourceId());
    }
}
