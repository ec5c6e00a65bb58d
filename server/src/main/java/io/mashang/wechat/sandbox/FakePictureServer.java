package io.mashang.wechat.sandbox;

import static io.mashang.wechat.sandbox.SandboxConfiguration.MINI_PROGRAM_APP_ID;
import static io.mashang.wechat.sandbox.SandboxConfiguration.OFFICIAL_APP_ID;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.mashang.platform.access.Anyone;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;

/** Pictures of QR codes, and the media that accounts keep with WeChat for a while. */
@RestController
@RequestMapping(SandboxConfiguration.PATH)
@Anyone
@SandboxOnly
class FakePictureServer {

    private static final int SCENE_LENGTH = 32;
    private static final int MOST_BYTES = 2 * 1024 * 1024;

    private final FakeTokens tokens;
    private final FakeAccount account;
    private final JsonMapper json;
    private final Clock clock;
    private final Cache<String, byte[]> media = Caffeine.newBuilder().maximumSize(20).build();

    FakePictureServer(FakeTokens tokens, FakeAccount account, JsonMapper json, Clock clock) {
        this.tokens = tokens;
        this.account = account;
        this.json = json;
        this.clock = clock;
    }

    @GetMapping("/cgi-bin/showqrcode")
    ResponseEntity<byte[]> followQr(@RequestParam(defaultValue = "") String ticket) {
        return account.ticket(ticket)
                .map(known -> jpeg(QrPicture.of(known.url())))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @PostMapping("/wxa/getwxacodeunlimit")
    ResponseEntity<byte[]> miniProgramCode(
            @RequestParam(name = "access_token", defaultValue = "") String token, @RequestBody byte[] body) {
        tokens.check(token, MINI_PROGRAM_APP_ID);
        var asked = json.readTree(body);
        String scene = asked.path("scene").asString("");
        String page = asked.path("page").asString("");
        if (!scene.matches("[0-9A-Za-z!#$&'()*+,/:;=?@._~-]{1," + SCENE_LENGTH + "}")) {
            throw new WxRefusal(40169, "invalid length for scene, or the data is not json string");
        }
        if (page.startsWith("/") || page.contains("?")) {
            throw new WxRefusal(41030, "invalid page");
        }
        return jpeg(QrPicture.of("weixin://dl/business/?t=" + page + "&scene=" + scene));
    }

    @PostMapping("/cgi-bin/media/upload")
    Map<String, Object> upload(
            @RequestParam(name = "access_token", defaultValue = "") String token,
            @RequestParam(defaultValue = "") String type,
            @RequestParam("media") MultipartFile file)
            throws IOException {
        tokens.check(token, OFFICIAL_APP_ID);
        if (file.getSize() > MOST_BYTES) {
            throw new WxRefusal(40006, "invalid meida size");
        }
        String id = UUID.randomUUID().toString();
        media.put(id, file.getBytes());
        return Map.of("type", type, "media_id", id, "created_at", clock.instant().getEpochSecond());
    }

    @GetMapping("/cgi-bin/media/get")
    ResponseEntity<byte[]> download(
            @RequestParam(name = "access_token", defaultValue = "") String token,
            @RequestParam(name = "media_id", defaultValue = "") String id) {
        tokens.check(token, OFFICIAL_APP_ID);
        byte[] bytes = media.getIfPresent(id);
        if (bytes == null) {
            throw new WxRefusal(40007, "invalid media_id");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header("Content-Disposition", "attachment; filename=\"" + id + ".jpg\"")
                .body(bytes);
    }

    private static ResponseEntity<byte[]> jpeg(byte[] bytes) {
        return ResponseEntity.ok().contentType(MediaType.IMAGE_JPEG).body(bytes);
    }
}
