package io.mashang.identity.phone;

import io.mashang.identity.MemberId;
import io.mashang.platform.access.Caller;

/**
 * Who asked for a code; nobody else can use it.
 *
 * @param device the sign-in, which lives in one browser or mini program
 */
public record CodeHolder(MemberId member, String device) {

    static CodeHolder of(Caller caller) {
        return new CodeHolder(new MemberId(caller.subject()), "sign-in:" + caller.session());
    }
}
