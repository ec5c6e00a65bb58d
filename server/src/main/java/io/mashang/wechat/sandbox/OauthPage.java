package io.mashang.wechat.sandbox;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The page on which a browser that acts as nobody yet says who it is. */
final class OauthPage {

    private static final String FRAME = """
            <!doctype html><html lang="%s"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1"><title>%s</title><style>
            body{margin:0;font:16px/1.5 system-ui,"PingFang SC","Microsoft YaHei",sans-serif;background:#f7f8fa;color:#1a1f2b}
            main{max-width:26rem;margin:0 auto;padding:2rem 1rem}h1{font-size:1.25rem;margin:0 0 .25rem}p{color:#667085;margin:0 0 1.25rem}
            a{display:flex;align-items:center;gap:.75rem;padding:.75rem 1rem;background:#fff;color:inherit;text-decoration:none;border-bottom:1px solid #eef0f4}
            a:hover,a:focus-visible{background:#eefaf2}a:first-of-type{border-radius:12px 12px 0 0}a:last-of-type{border-radius:0 0 12px 12px;border:0}
            b{display:grid;place-items:center;width:2.25rem;height:2.25rem;border-radius:10px;background:#07c160;color:#fff;font-weight:600}
            small{margin-left:auto;color:#98a2b3}</style></head><body><main>%s</main></body></html>""";

    private OauthPage() {}

    static String choice(
            String language, List<Person> people, String appId, String redirect, String scope, String state) {
        boolean chinese = language.equals("zh");
        String query = "?appid=" + encoded(appId) + "&redirect_uri=" + encoded(redirect) + "&response_type=code&scope="
                + encoded(scope) + "&state=" + encoded(state) + "&as=";
        String title = chinese ? "以谁的身份登录?" : "Sign in as whom?";
        String why = chinese
                ? "这是微信沙箱的授权页。真实的微信会自动认出您。"
                : "This is the sandbox's authorization page. The real WeChat knows who you are.";
        String list = people.stream().map(person -> row(person, query)).collect(Collectors.joining());
        return framed(language, title, "<h1>" + title + "</h1><p>" + why + "</p>" + list);
    }

    static String refused(String language) {
        boolean chinese = language.equals("zh");
        String title = chinese ? "无法授权" : "Not authorized";
        String why = chinese
                ? "redirect_uri 的域名与公众号后台配置的不一致,或 appid 不对(10003)。请检查 mashang.base-url。"
                : "The host of redirect_uri is not the account's, or the appid is wrong (10003). Check mashang.base-url.";
        return framed(language, title, "<h1>" + title + "</h1><p>" + why + "</p>");
    }

    /** The query is percent-encoded, the names are our own: nothing here needs escaping. */
    private static String row(Person person, String query) {
        return "<a data-user=\"" + person.id() + "\" href=\"" + query.replace("&", "&amp;") + person.id() + "\"><b>"
                + person.name().substring(0, 1) + "</b>" + person.name() + "<small>" + person.phone().substring(3)
                + "</small></a>";
    }

    private static String framed(String language, String title, String body) {
        return FRAME.formatted(language.equals("zh") ? "zh-CN" : "en", title, body);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
