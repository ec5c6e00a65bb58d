package io.mashang.codes.batch;

import io.mashang.codes.CodesSettings;
import io.mashang.codes.model.CodeText;
import io.mashang.platform.MashangSettings;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What the QR code of a product says: {@code HTTPS://<HOST>/C/<code>}, alphanumeric mode as long as all is in upper case. */
@Component
public class CodeAddress {

    private final String prefix;

    CodeAddress(MashangSettings mashang, CodesSettings codes) {
        URI base = mashang.baseUrl();
        String origin = base.getScheme() + "://" + base.getAuthority();
        String path = Objects.requireNonNullElse(base.getPath(), "").replaceAll("/+$", "");
        this.prefix = (codes.upperCaseHost() ? origin.toUpperCase(Locale.ROOT) : origin) + path + "/C/";
    }

    /** What stands before the code. */
    public String prefix() {
        return prefix;
    }

    public String of(CodeText code) {
        return prefix + code.characters();
    }
}
