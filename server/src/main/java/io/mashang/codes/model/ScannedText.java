package io.mashang.codes.model;

/** What a scanner hands over: a code, or an address that ends in one. */
public final class ScannedText {

    private static final String PARAMETER = "c=";

    private ScannedText() {}

    /** The code inside an address ({@code …/c/<code>} or {@code …?c=<code>}), or the trimmed text itself when it is no address. */
    public static String lastPart(String scanned) {
        String text = scanned.trim();
        if (!text.contains("://")) {
            return text;
        }
        int fragment = text.indexOf('#');
        String address = fragment < 0 ? text : text.substring(0, fragment);
        int question = address.indexOf('?');
        if (question >= 0) {
            for (String parameter : address.substring(question + 1).split("&")) {
                if (parameter.startsWith(PARAMETER)) {
                    return parameter.substring(PARAMETER.length());
                }
            }
            address = address.substring(0, question);
        }
        String path = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
