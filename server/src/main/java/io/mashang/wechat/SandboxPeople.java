package io.mashang.wechat;

import java.util.List;

/** The people who live in the sandbox; no such bean in live mode. */
public interface SandboxPeople {

    /**
     * One of them.
     *
     * @param id as in the sandbox's addresses, for example {@code zhangwei}
     * @param phone E.164
     */
    record SandboxPerson(
            String id, String name, String phone, WechatIdentity officialAccount, WechatIdentity miniProgram) {}

    List<SandboxPerson> people();
}
