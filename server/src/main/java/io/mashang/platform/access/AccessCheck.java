package io.mashang.platform.access;

import org.springframework.web.method.HandlerMethod;

/** A further check of a module on callers of its realm; it throws {@code Refused} to deny. */
public interface AccessCheck {

    Realm realm();

    void check(Caller caller, HandlerMethod handler);
}
