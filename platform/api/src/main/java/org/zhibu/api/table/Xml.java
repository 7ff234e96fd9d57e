package org.zhibu.api.table;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads XML without document types and entities. */
final class Xml {
    /** One more than a cell can hold. */
    static final int MAX_TEXT = 32_768;

    private static final XMLInputFactory FACTORY = factory();

    private Xml() {}

    /** Called at the begin of each element. */
    @FunctionalInterface
    interface Element {
        void begin(String name, XMLStreamReader xml) throws XMLStreamException;
    }

    static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(in);
    }

    static void elements(InputStream in, Element element) throws XMLStreamException {
        XMLStreamReader xml = reader(in);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                element.begin(xml.getLocalName(), xml);
            }
        }
    }

    /** The text of the element that has just begun, up to a length that no cell exceeds; the reader stands at its end. */
    static String text(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (text.length() < MAX_TEXT) {
                        text.append(xml.getText());
                    }
                }
                default -> {}
            }
        }
        return text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text.toString();
    }

    static boolean isTrue(@Nullable String value) {
        return "1".equals(value) || "true".equals(value);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // a long text comes in pieces, so that it can be cut off
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }
}
