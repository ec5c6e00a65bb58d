package io.mashang.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.platform.MashangSettings;
import io.mashang.platform.access.Realm;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class RefreshCookiesTests {

    @ParameterizedTest
    @CsvSource({"https://points.example.com,,true", "http://localhost:8080,,false", "http://localhost:8080,true,true"})
    void areSecureBehindAProxyThatEndsTlsWithoutASettingOfTheirOwn(URI baseUrl, Boolean set, boolean secure) {
        MashangSettings settings = new MashangSettings(
                Path.of("data"), MashangSettings.StoreMode.EXTERNAL, baseUrl, null, ZoneId.of("UTC"), false, null, null, null);
        var cookie = new RefreshCookies(set, settings).none(Realm.STAFF, "/console/api/session", new MockHttpServletRequest());

        assertThat(cookie.isSecure()).isEqualTo(secure);
        assertThat(cookie.getName().startsWith("__Secure-")).isEqualTo(secure);
    }
}
