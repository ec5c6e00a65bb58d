package io.mashang.identity;

import io.mashang.staff.StaffId;
import java.util.Optional;

/** Which staff account and which member were proved to be one person. */
public interface StaffLinks {

    Optional<MemberId> memberOf(StaffId staff);
}
