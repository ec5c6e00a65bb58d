package io.mashang.codes.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeLineTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ABC-123456          | ABC-123456
            ABC-123456,x,y      | ABC-123456
            '"ABC-123456",x'    | ABC-123456
            '  ABC-123456 ; x'  | ABC-123456
            '\uFEFFABC-123456'  | ABC-123456
            """)
    void readsTheFirstColumn(String line, String column) {
        assertThat(CodeLine.firstColumn(line)).isEqualTo(column);
    }

    @Test
    void takesPrintableTextsOfAtLeastSixCharacters() {
        assertThat(CodeLine.isCode("ABC123")).isTrue();
        assertThat(CodeLine.isCode("https://old.example/s?id=ABC123")).isTrue();
        assertThat(CodeLine.isCode("ABC12")).isFalse();
        assertThat(CodeLine.isCode("ABC 1234")).isFalse();
        assertThat(CodeLine.isCode("编码ABC1234")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"code", "CODE", "编码", "积分码(内码)"})
    void knowsAHeader(String column) {
        assertThat(CodeLine.isHeader(column)).isTrue();
        assertThat(CodeLine.isHeader("ABC123456")).isFalse();
    }
}
