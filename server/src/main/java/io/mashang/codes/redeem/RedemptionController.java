package io.mashang.codes.redeem;

import io.mashang.codes.model.CodeReader.Genuine;
import io.mashang.identity.MemberId;
import io.mashang.intake.OperationKey;
import io.mashang.intake.Receipt;
import io.mashang.platform.access.Caller;
import io.mashang.platform.access.ForMembers;
import io.mashang.platform.region.AddressRegions;
import io.mashang.platform.web.OperationHeaders;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** A member redeems a code on a page: scanned there, opened from a QR code, or typed. */
@RestController
class RedemptionController {

    /** @param code what was scanned or typed */
    record RedemptionRequest(@NotBlank @Size(max = 500) String code) {}

    /** @param text the same as one sentence in the reader's language */
    record RedemptionView(String product, int points, long available, String text) {}

    private final IdentifyCode identifyCode;
    private final RedeemCode redeemCode;
    private final RedemptionTexts texts;
    private final AddressRegions regions;

    RedemptionController(IdentifyCode identifyCode, RedeemCode redeemCode, RedemptionTexts texts, AddressRegions regions) {
        this.identifyCode = identifyCode;
        this.redeemCode = redeemCode;
        this.texts = texts;
        this.regions = regions;
    }

    @PostMapping("/app/api/redemptions")
    @ForMembers
    ResponseEntity<RedemptionView> redeem(
            Caller caller,
            @RequestHeader(OperationHeaders.KEY) String key,
            @Valid @RequestBody RedemptionRequest request,
            HttpServletRequest http) {
        MemberId member = new MemberId(caller.subject());
        var operation = new OperationKey("member:" + member.value(), OperationHeaders.checked(key));
        Genuine code = identifyCode.identify(member, request.code(),
                known -> redeemCode.isAnswered(member, known, operation, Channel.MEMBER_PAGE));
        Receipt<Redeemed> receipt = redeemCode.redeem(member, code, operation, Channel.MEMBER_PAGE, regions.of(http.getRemoteAddr()).orElse(null));
        Redeemed redeemed = receipt.answer();
        Locale locale = http.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null ? Locale.CHINESE : http.getLocale();
        var answer = ResponseEntity.ok();
        if (receipt.replayed()) {
            answer.header(OperationHeaders.REPLAYED, "true");
        }
        return answer.body(new RedemptionView(
                redeemed.product(), redeemed.points(), redeemed.available(), texts.success(redeemed, locale)));
    }
}
