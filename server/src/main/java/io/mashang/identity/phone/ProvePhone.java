package io.mashang.identity.phone;

import io.mashang.identity.MemberId;
import io.mashang.platform.sql.Deadlocks;
import io.mashang.wechat.WechatGateway;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Binds a number that the member has proved to be theirs: by the code we sent, or by WeChat's word for it. */
@Component
class ProvePhone {

    private final PhoneNumbers numbers;
    private final PhoneStore phones;
    private final CheckPhoneCode codes;
    private final BindPhone bind;
    private final WechatGateway wechat;
    private final TransactionTemplate transaction;

    ProvePhone(
            PhoneNumbers numbers, PhoneStore phones, CheckPhoneCode codes, BindPhone bind, WechatGateway wechat,
            TransactionTemplate transaction) {
        this.numbers = numbers;
        this.phones = phones;
        this.codes = codes;
        this.bind = bind;
        this.wechat = wechat;
        this.transaction = transaction;
    }

    /** The same number again, after an answer that got lost, is a success and asks for no code. */
    MemberId byCode(CodeHolder holder, String typed, String code) {
        PhoneNumbers.Mobile phone = numbers.read(typed);
        if (phones.isBoundTo(holder.member(), phone.index())) {
            return holder.member();
        }
        long codeId = codes.require(holder, phone, code);
        return Deadlocks.retry(() -> Objects.requireNonNull(transaction.execute(status -> {
            codes.use(codeId);
            return bind.bind(holder.member(), phone);
        })));
    }

    MemberId byWechat(MemberId member, String phoneCode) {
        PhoneNumbers.Mobile phone = numbers.read(wechat.phoneNumber(phoneCode));
        return Deadlocks.retry(() -> bind.bind(member, phone));
    }
}
