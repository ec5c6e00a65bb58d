package io.mashang.codes.batch;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which batches are asked for; null means all.
 *
 * @param text part of the product's name or of the note, or empty
 */
record BatchFilter(String text, @Nullable Long productId, Batch.@Nullable State state) {

    String sql() {
        return (text.isEmpty() ? "" : " AND (p.name LIKE ? OR b.note LIKE ?)")
                + (productId == null ? "" : " AND b.product_id = ?")
                + (state == null ? "" : " AND b.state = ?");
    }

    List<Object> values() {
        List<Object> values = new ArrayList<>();
        if (!text.isEmpty()) {
            String part = "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
            values.addAll(List.of(part, part));
        }
        if (productId != null) {
            values.add(productId);
        }
        if (state != null) {
            values.add(state.name());
        }
        return values;
    }
}
