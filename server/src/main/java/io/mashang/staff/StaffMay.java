package io.mashang.staff;

import io.mashang.platform.access.InRealm;
import io.mashang.platform.access.Realm;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Open to signed-in staff with this permission only. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@InRealm(Realm.STAFF)
public @interface StaffMay {
    Permission value();
}
