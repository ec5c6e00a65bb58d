package io.mashang.identity.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber;
import io.mashang.identity.IdentityProblem;
import io.mashang.identity.PhoneIndex;
import io.mashang.platform.crypto.BlindIndex;
import io.mashang.platform.crypto.KeyRing;
import io.mashang.platform.problem.Refused;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads phone numbers as people type them. */
@Component
public class PhoneNumbers implements PhoneIndex {

    private static final String DEFAULT_REGION = "CN";

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    private final BlindIndex index;

    PhoneNumbers(KeyRing keys) {
        this.index = new BlindIndex(keys, "identity_phone.phone_index");
    }

    /**
     * A mobile number that has been read.
     *
     * @param e164 with country code, for example {@code +8613800138000}
     * @param region ISO 3166, for example {@code CN}
     */
    public record Mobile(String e164, String region, byte[] index) {

        /** Only its mask: a number in a log or message would be a leak. */
        @Override
        public String toString() {
            return masked(e164);
        }
    }

    /** Refused with {@code identity.phone-invalid} when it is no mobile number. */
    public Mobile read(String typed) {
        return tryRead(typed).orElseThrow(() -> new Refused(IdentityProblem.PHONE_INVALID));
    }

    public Optional<Mobile> tryRead(String typed) {
        if (typed.length() > 32) {
            return Optional.empty();
        }
        try {
            Phonenumber.PhoneNumber number = numbers.parse(typed, DEFAULT_REGION);
            PhoneNumberType type = numbers.getNumberType(number);
            boolean mobile = type == PhoneNumberType.MOBILE || type == PhoneNumberType.FIXED_LINE_OR_MOBILE;
            if (!mobile || number.hasExtension()) {
                return Optional.empty();
            }
            String e164 = numbers.format(number, PhoneNumberFormat.E164);
            return Optional.of(new Mobile(e164, numbers.getRegionCodeForNumber(number), index.of(e164)));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    @Override
    public byte[] of(String phone) {
        return read(phone).index();
    }

    /** {@code 138****8000} for numbers of mainland China, else country code, stars and the last four digits. */
    public static String masked(String e164) {
        String last = e164.substring(e164.length() - 4);
        boolean mainland = e164.startsWith("+86") && e164.length() == 14;
        return (mainland ? e164.substring(3, 6) : e164.substring(0, 3) + " ") + "****" + last;
    }
}
