package org.manyuan.platform.workbook;

import java.io.IOException;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** Reads {@code <sst><si>…</si></sst>}. */
final class SharedStringsHandler extends TextHandler {

    private final SharedStrings strings;

    SharedStringsHandler(SharedStrings strings) {
        this.strings = strings;
    }

    @Override
    boolean isText(String element) {
        return element.equals("t");
    }

    @Override
    void opened(String element, Attributes attributes) {
        if (element.equals("si")) {
            clear();
        }
    }

    @Override
    void closed(String element) throws SAXException {
        if (element.equals("si")) {
            try {
                strings.add(text());
            } catch (IOException failure) {
                throw new SAXException(failure);
            }
        }
    }
}
