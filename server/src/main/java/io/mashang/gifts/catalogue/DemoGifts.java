package io.mashang.gifts.catalogue;

import io.mashang.platform.demo.DemoSeed;
import java.util.List;
import org.springframework.stereotype.Component;

/** Five gifts of the demonstration brand. */
@Component
class DemoGifts implements DemoSeed {

    private final KeepCatalogue catalogue;

    DemoGifts(KeepCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public void seed() {
        List.of(
                        new GiftText("钛合金主厨刀", "18 厘米,附刀鞘", 3_000, 8),
                        new GiftText("竹柄汤勺三件套", "大、中、小各一", 420, 60),
                        new GiftText("加厚棉麻围裙", "均码,可调肩带", 260, 120),
                        new GiftText("川味火锅底料礼盒", "四种辣度,共 8 袋", 180, 200),
                        new GiftText("定制擦手巾", "两条装", 60, 500))
                .forEach(gift -> catalogue.add(null, gift));
    }
}
