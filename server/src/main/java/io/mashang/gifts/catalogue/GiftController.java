package io.mashang.gifts.catalogue;

import io.mashang.gifts.GiftId;
import io.mashang.platform.access.ForMembers;
import io.mashang.platform.web.Page;
import io.mashang.platform.web.PageRequest;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue as members see it. */
@RestController
class GiftController {

    record GiftView(GiftId id, String name, String description, int points, int stock) {

        static GiftView of(Gift gift) {
            return new GiftView(gift.id(), gift.name(), gift.description(), gift.points(), gift.stock());
        }
    }

    private final GiftStore store;

    GiftController(GiftStore store) {
        this.store = store;
    }

    @GetMapping("/app/api/gifts")
    @ForMembers
    Page<GiftView> list(PageRequest page) {
        List<Gift> found = store.list(page.search(), Gift.State.ON_SHELF, page.before(), page.rows() + 1);
        return Page.of(found, page.rows(), (Gift gift) -> gift.id().text()).map(GiftView::of);
    }
}
