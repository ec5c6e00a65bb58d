package io.mashang.activities.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.mashang.identity.MemberId;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class ChipMessageTests {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final Vectors PUBLISHED = read();
    private static final TagKeys OURS =
            new TagKeys(key("00".repeat(16)), key("11".repeat(16)), key("22".repeat(16)));

    record Vectors(String source, List<Cmac> cmac, List<Proof> proofs, Message message, Mirror mirror) {}

    record Cmac(String key, String message, String mac) {}

    record Proof(
            String fileReadKey, String uid, int counter, String sessionKey, @Nullable String covered, @Nullable String c) {}

    record Message(String metaReadKey, String fileReadKey, String e, String c, String uid, int counter) {}

    record Mirror(String template, int piccDataOffset, int macOffset, String changeFileSettings) {}

    @Test
    void makesTheMacsOfTheRfc() {
        assertThat(PUBLISHED.cmac()).hasSize(4).allSatisfy(vector ->
                assertThat(HEX.formatHex(AesCmac.of(key(vector.key()), HEX.parseHex(vector.message())))).isEqualTo(vector.mac()));
    }

    @Test
    void makesTheSessionKeysAndProofsThatTheMakerOfTheChipPublished() {
        assertThat(PUBLISHED.proofs()).hasSize(3).allSatisfy(vector -> {
            byte[] chip = ChipMessage.bytes(new ChipReading(vector.uid(), vector.counter()));
            byte[] session = ChipMessage.sessionKey(key(vector.fileReadKey()), chip);
            assertThat(HEX.formatHex(session)).isEqualTo(vector.sessionKey());
            if (vector.covered() != null) {
                byte[] covered = vector.covered().getBytes(StandardCharsets.US_ASCII);
                assertThat(HEX.formatHex(ChipMessage.mac(session, covered))).isEqualTo(vector.c());
            }
        });
    }

    @Test
    void readsThePublishedMessage() {
        Message vector = PUBLISHED.message();
        TagKeys keys = new TagKeys(key(vector.metaReadKey()), key(vector.fileReadKey()), key(vector.metaReadKey()));

        assertThat(new ChipMessage(vector.e(), vector.c()).open(keys))
                .contains(new ChipReading(vector.uid(), vector.counter()));
        assertThat(new ChipMessage(vector.e().toLowerCase(Locale.ROOT), vector.c().toLowerCase(Locale.ROOT)).open(keys)).isPresent();
    }

    @Test
    void writesWhereThePublishedAddressIsWritten() {
        Mirror vector = PUBLISHED.mirror();

        assertThat(MirrorSettings.of(vector.template(), "?e=", "&c="))
                .isEqualTo(new MirrorSettings(vector.piccDataOffset(), vector.macOffset()));
        String lettingNobodyReadTheCounter = vector.changeFileSettings().replace("C1F121", "C1FF21");
        assertThat(new MirrorSettings(vector.piccDataOffset(), vector.macOffset()).changeFileSettings())
                .isEqualTo(lettingNobodyReadTheCounter);
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "255", "256", "65536", "16777215"})
    void readsBackWhatAChipWithTheSameKeysWrites(int counter) {
        ChipReading reading = new ChipReading("04A1B2C3D4E5F6", counter);

        assertThat(ChipMessage.of(reading, OURS).open(OURS)).contains(reading);
    }

    @Test
    void isBrokenByAnyChangedDigitAndByOtherKeys() {
        ChipMessage genuine = ChipMessage.of(new ChipReading("04A1B2C3D4E5F6", 7), OURS);
        for (int i = 0; i < 32; i++) {
            assertThat(new ChipMessage(changed(genuine.e(), i), genuine.c()).open(OURS)).isEmpty();
        }
        for (int i = 0; i < 16; i++) {
            assertThat(new ChipMessage(genuine.e(), changed(genuine.c(), i)).open(OURS)).isEmpty();
        }
        assertThat(genuine.open(new TagKeys(OURS.application(), OURS.fileRead(), OURS.fileRead()))).isEmpty();
        assertThat(genuine.open(new TagKeys(OURS.application(), OURS.metaRead(), OURS.metaRead()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "00, 00", "zz963FF7828658A599F3041510671E88, 94EED9EE65337086", "EF963FF7828658A599F3041510671E88, 94EED9EE6533708"})
    void readsNothingFromWhatIsNoMessage(String e, String c) {
        assertThat(new ChipMessage(e, c).open(OURS)).isEmpty();
    }

    /** The padding is the chip's own: with it the message is not the one that we would write, and is genuine all the same. */
    @Test
    void doesNotMindThePadding() {
        Message vector = PUBLISHED.message();
        TagKeys zeros = new TagKeys(key("00".repeat(16)), key("00".repeat(16)), key("00".repeat(16)));

        assertThat(ChipMessage.of(new ChipReading(vector.uid(), vector.counter()), zeros).e()).isNotEqualTo(vector.e());
        assertThat(ChipMessage.of(new ChipReading(vector.uid(), vector.counter()), zeros).c()).isEqualTo(vector.c());
    }

    @Test
    void standsInAnAddressOfTheInstallation() {
        TagAddress address = new TagAddress(URI.create("https://sign.example.cn/ignored"), "ABCDEFGH23");
        ChipMessage message = ChipMessage.of(new ChipReading("04A1B2C3D4E5F6", 7), OURS);

        assertThat(address.plain()).isEqualTo("https://sign.example.cn/N/ABCDEFGH23");
        assertThat(address.template()).hasSameSizeAs(address.with(message));
        int host = "https://".length();
        int e = host + address.mirror().piccDataOffset() - 7;
        int c = host + address.mirror().macOffset() - 7;
        assertThat(address.with(message).substring(e, e + 32)).isEqualTo(message.e());
        assertThat(address.with(message).substring(c)).isEqualTo(message.c());
    }

    @Test
    void hasNumbersThatNobodyGuesses() {
        Set<String> seen = new HashSet<>();
        Random random = new Random(7);
        for (int i = 0; i < 1000; i++) {
            String number = TagNumbers.make(random);
            assertThat(TagNumbers.isReadable(number)).isTrue();
            assertThat(seen.add(number)).isTrue();
        }
        assertThat(TagNumbers.isReadable(TagNumbers.normalise(" abcdefgh23 "))).isTrue();
        assertThat(TagNumbers.isReadable("ABCDEFGH2")).isFalse();
        assertThat(TagNumbers.isReadable("ABCDEFGHI1")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"7, 0, true", "7, 120000, true", "7, 120001, false", "8, 0, false"})
    void answersTheMemberWhoTouchedAgainForTwoMinutes(long member, long afterMillis, boolean again) {
        Instant then = Instant.parse("2026-11-21T02:00:00Z");

        assertThat(new Tap(new MemberId(7), then).answersAgain(new MemberId(member), then.plusMillis(afterMillis))).isEqualTo(again);
        assertThat(new Tap(null, then).answersAgain(new MemberId(member), then)).isFalse();
    }

    private static String changed(String hex, int place) {
        return hex.substring(0, place) + (hex.charAt(place) == '0' ? '1' : '0') + hex.substring(place + 1);
    }

    private static SecretKey key(String hex) {
        return new SecretKeySpec(HEX.parseHex(hex), "AES");
    }

    private static Vectors read() {
        try {
            return new JsonMapper().readValue(Files.readString(Path.of("../contracts/tag-vectors.json")), Vectors.class);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
