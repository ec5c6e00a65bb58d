package io.mashang.staff.signin;

import io.mashang.staff.model.CommonPasswords;
import io.mashang.staff.model.PasswordRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    @Bean
    PasswordRules passwordRules() {
        try {
            String list = new ClassPathResource("staff/common-passwords.txt").getContentAsString(StandardCharsets.UTF_8);
            return new PasswordRules(new CommonPasswords(
                    list.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
