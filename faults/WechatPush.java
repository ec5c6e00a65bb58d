import io.mashang.platform.crypto.KeyRing;
import io.mashang.wechat.official.PushCipher;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pushes as WeChat makes them, signed and encrypted with the sandbox account's keys: a repeated push is the same message again. */
final class WechatPush {

    static final String APP_ID = "wx5a6d63b1c0f20001";
    private static final Pattern SEALED = Pattern.compile("<Encrypt><!\\[CDATA\\[(.*?)]]></Encrypt>");
    private static final Pattern CONTENT = Pattern.compile("<Content><!\\[CDATA\\[(.*?)]]></Content>", Pattern.DOTALL);
    /** Done, or promised: both must be true in the end. */
    private static final Pattern SUCCESS = Pattern.compile("\\+20 分|安全保存");
    /** What is said to the last push of an event that is not worked out yet, or could not be: the next push gets the result. */
    private static final Pattern WITHOUT_RESULT = Pattern.compile("没有处理成功|正在处理");
    /** When the event happened, the same in every push of it. Events of one member differ in their code. */
    private static final long BEGAN_AT = System.currentTimeMillis() / 1_000;
    private final PushCipher cipher;

    WechatPush(byte[] masterKey) {
        var keys = new KeyRing(masterKey);
        cipher = new PushCipher(
                HexFormat.of().formatHex(keys.derive("wechat.sandbox.token", 12)),
                Base64.getEncoder().withoutPadding().encodeToString(keys.derive("wechat.sandbox.aes", 32)), APP_ID);
    }

    static String openId(long member) {
        return "oFaults%021d".formatted(member);
    }

    Request request(Operation scan) {
        String sealed = cipher.seal(message(scan));
        String timestamp = Long.toString(System.currentTimeMillis() / 1_000);
        String nonce = UUID.randomUUID().toString().substring(0, 10);
        return new Request("?signature=" + cipher.sign(timestamp, nonce) + "&timestamp=" + timestamp + "&nonce=" + nonce
                + "&encrypt_type=aes&msg_signature=" + cipher.sign(timestamp, nonce, sealed),
                "<xml><Encrypt><![CDATA[" + sealed + "]]></Encrypt></xml>");
    }

    /** @param query belongs to this body and to no other */
    record Request(String query, String body) {}

    private static String message(Operation scan) {
        return "<xml><ToUserName><![CDATA[gh_faults]]></ToUserName><FromUserName><![CDATA[" + openId(scan.member())
                + "]]></FromUserName><CreateTime>" + BEGAN_AT + "</CreateTime><MsgType><![CDATA[event]]></MsgType>"
                + "<Event><![CDATA[scancode_waitmsg]]></Event><EventKey><![CDATA[scan_points]]></EventKey>"
                + "<ScanCodeInfo><ScanType><![CDATA[qrcode]]></ScanType><ScanResult><![CDATA[" + scan.text()
                + "]]></ScanResult></ScanCodeInfo></xml>";
    }

    /** Silence and errors make WeChat push again. */
    Phone.Heard heard(int status, String body) {
        if (status != 200) {
            return new Phone.Heard(status >= 500 ? status : 599, "push refused with " + status, "");
        }
        String reply = cipher.open(first(SEALED, body)).map(xml -> first(CONTENT, xml)).orElse("");
        if (reply.isEmpty()) {
            return new Phone.Heard(0, "no reply", "");
        }
        if (WITHOUT_RESULT.matcher(reply).find()) {
            return new Phone.Heard(0, "no result yet", "");
        }
        return SUCCESS.matcher(reply).find() ? new Phone.Heard(200, "", reply) : new Phone.Heard(409, reply, reply);
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : "";
    }
}
