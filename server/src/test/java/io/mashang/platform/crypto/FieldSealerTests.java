package io.mashang.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FieldSealerTests {

    private final FieldSealer sealer = new FieldSealer(new KeyRing(new byte[32]));

    @Test
    void opensWhatItSealedAtTheSamePlace() {
        byte[] sealed = sealer.seal("13800138000 码上", "identity_phone", "number", 7);

        assertThat(sealer.open(sealed, "identity_phone", "number", 7)).isEqualTo("13800138000 码上");
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("138");
    }

    @Test
    void sealsTheSameTextDifferentlyEachTime() {
        assertThat(sealer.seal("a", "t", "c", 1)).isNotEqualTo(sealer.seal("a", "t", "c", 1));
    }

    @Test
    void doesNotOpenAValueThatWasSwappedBetweenRowsColumnsOrTables() {
        byte[] sealed = sealer.seal("a", "t", "c", 1);

        assertThatThrownBy(() -> sealer.open(sealed, "t", "c", 2)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> sealer.open(sealed, "t", "d", 1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> sealer.open(sealed, "u", "c", 1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void doesNotOpenAnAlteredValueOrOneOfAnotherKey() {
        byte[] sealed = sealer.seal("a", "t", "c", 1);
        byte[] otherMaster = new byte[32];
        otherMaster[0] = 1;
        FieldSealer other = new FieldSealer(new KeyRing(otherMaster));

        for (int place = 0; place < sealed.length; place++) {
            byte[] altered = sealed.clone();
            altered[place] ^= 1;
            assertThatThrownBy(() -> sealer.open(altered, "t", "c", 1)).isInstanceOf(IllegalStateException.class);
        }
        assertThatThrownBy(() -> other.open(sealed, "t", "c", 1)).isInstanceOf(IllegalStateException.class);
    }
}
