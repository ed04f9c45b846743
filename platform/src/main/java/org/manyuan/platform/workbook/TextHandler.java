package org.manyuan.platform.workbook;

import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Collects the text of a cell or of a shared string, up to what a cell can hold. */
abstract class TextHandler extends DefaultHandler {

    /** How Chinese and Japanese are read aloud stands beside the text in the same elements. */
    private static final String PHONETIC = "rPh";

    private final StringBuilder text = new StringBuilder();
    private boolean inText;
    private boolean inPhonetic;

    /** Whether what stands in an element is taken. */
    abstract boolean isText(String element);

    abstract void opened(String element, Attributes attributes) throws SAXException;

    abstract void closed(String element) throws SAXException;

    final String text() {
        return text.toString();
    }

    final void clear() {
        text.setLength(0);
    }

    @Override
    public final void startElement(
            String uri, String element, String qualified, Attributes attributes)
            throws SAXException {
        if (element.equals(PHONETIC)) {
            inPhonetic = true;
        }
        inText = isText(element) && !inPhonetic;
        opened(element, attributes);
    }

    @Override
    public final void endElement(String uri, String element, String qualified) throws SAXException {
        if (element.equals(PHONETIC)) {
            inPhonetic = false;
        }
        inText = false;
        closed(element);
    }

    @Override
    public final void characters(char[] characters, int start, int length) throws SAXException {
        if (!inText) {
            return;
        }
        if (text.length() + length > Limits.CELL_LENGTH) {
            throw new SAXException(
                    UnacceptableWorkbook.invalid("fault.workbook-cell", Limits.CELL_LENGTH));
        }
        text.append(characters, start, length);
    }
}
