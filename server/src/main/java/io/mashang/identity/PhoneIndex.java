package io.mashang.identity;

/** The blind index of phone numbers, for modules that must match a number without keeping it. */
public interface PhoneIndex {

    /**
     * @param phone as people type it; normalised to E.164 with China (+86) as the default region
     * @return 32 bytes; refused with {@code identity.phone-invalid} when it is no mobile number
     */
    byte[] of(String phone);
}
