package io.mashang.wechat.official;

import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads and writes the small XML documents of pushes. A document type is refused: nothing is expanded or fetched. */
public final class PushXml {

    private static final DocumentBuilderFactory FACTORY = factory();

    private PushXml() {}

    /** The text of every leaf by its name, nested ones too; empty when it is no such document. */
    public static Optional<Map<String, String>> read(String xml) {
        try {
            var builder = FACTORY.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            Map<String, String> leaves = new LinkedHashMap<>();
            collect(builder.parse(new InputSource(new StringReader(xml))).getDocumentElement(), leaves);
            return Optional.of(leaves);
        } catch (SAXException | IOException | ParserConfigurationException e) {
            return Optional.empty();
        }
    }

    /** {@code <xml>} with these elements, every value as character data. */
    public static String write(Map<String, String> leaves) {
        StringBuilder xml = new StringBuilder("<xml>");
        leaves.forEach((name, value) -> xml.append(element(name, value)));
        return xml.append("</xml>").toString();
    }

    public static String element(String name, String value) {
        return "<" + name + "><![CDATA[" + value.replace("]]>", "]]]]><![CDATA[>") + "]]></" + name + ">";
    }

    private static void collect(Element element, Map<String, String> leaves) {
        NodeList children = element.getChildNodes();
        boolean leaf = true;
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i).getNodeType() == Node.ELEMENT_NODE) {
                leaf = false;
                collect((Element) children.item(i), leaves);
            }
        }
        if (leaf) {
            leaves.putIfAbsent(element.getTagName(), element.getTextContent());
        }
    }

    private static DocumentBuilderFactory factory() {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            return factory;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
