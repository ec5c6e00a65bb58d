package io.mashang.platform.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrantsTests {

    @Test
    void areRightWhenTheyEndAtTheSchema() {
        assertThat(new Grants(List.of(
                        "GRANT USAGE ON *.* TO `mashang`@`%` IDENTIFIED BY PASSWORD '*0'",
                        "GRANT SELECT, INSERT, UPDATE, DELETE ON `mashang`.* TO `mashang`@`%`")).tooMuch())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "GRANT ALL PRIVILEGES ON *.* TO `root`@`localhost` | ALL PRIVILEGES",
        "GRANT SELECT, FILE ON *.* TO `mashang`@`%` | FILE",
        "GRANT SUPER ON *.* TO `mashang`@`%` | SUPER",
        "GRANT SELECT ON `mashang`.* TO `mashang`@`%` WITH GRANT OPTION | GRANT OPTION"
    })
    void areTooMuchWhenTheyReachTheServer(String line, String named) {
        assertThat(new Grants(List.of(line)).tooMuch()).contains(named);
    }
}
