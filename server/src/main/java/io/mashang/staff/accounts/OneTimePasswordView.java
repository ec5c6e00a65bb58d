package io.mashang.staff.accounts;

/** A one-time password, told exactly once: it is stored only as a hash. */
record OneTimePasswordView(StaffView staff, String oneTimePassword) {}
