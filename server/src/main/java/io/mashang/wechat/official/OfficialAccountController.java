package io.mashang.wechat.official;

import io.mashang.platform.access.Anyone;
import io.mashang.wechat.official.PushEnvelope.Signature;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The address that is entered in WeChat's settings of the official account. */
@RestController
@RequestMapping("/wechat/official")
@Anyone
class OfficialAccountController {

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    private static final MediaType XML = new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8);

    private final PushEnvelope envelope;
    private final AnswerPush answerPush;

    OfficialAccountController(PushEnvelope envelope, AnswerPush answerPush) {
        this.envelope = envelope;
        this.answerPush = answerPush;
    }

    /** WeChat's question, when the address is entered, whether it is ours. */
    @GetMapping
    ResponseEntity<String> prove(
            @RequestParam(required = false) @Nullable String signature,
            @RequestParam(required = false) @Nullable String timestamp,
            @RequestParam(required = false) @Nullable String nonce,
            @RequestParam(defaultValue = "") String echostr) {
        envelope.verify(new Signature(signature, timestamp, nonce, null));
        return ResponseEntity.ok().contentType(TEXT).body(echostr);
    }

    @PostMapping
    ResponseEntity<String> receive(
            @RequestParam(required = false) @Nullable String signature,
            @RequestParam(required = false) @Nullable String timestamp,
            @RequestParam(required = false) @Nullable String nonce,
            @RequestParam(name = "msg_signature", required = false) @Nullable String msgSignature,
            @RequestBody(required = false) byte @Nullable [] body) {
        String xml = body == null ? "" : new String(body, StandardCharsets.UTF_8);
        Push push = envelope.open(new Signature(signature, timestamp, nonce, msgSignature), xml);
        String reply = answerPush.answer(push);
        return reply.isEmpty()
                ? ResponseEntity.ok().contentType(TEXT).body("success")
                : ResponseEntity.ok().contentType(XML).body(envelope.seal(push, reply));
    }
}
