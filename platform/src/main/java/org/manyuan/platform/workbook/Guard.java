package org.manyuan.platform.workbook;

import java.io.IOException;
import java.nio.file.FileSystemException;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.xml.sax.SAXException;

/** Tells what a file from outside did to the libraries that read it. */
final class Guard {

    private Guard() {}

    @FunctionalInterface
    interface Reading<T> {
        T read() throws IOException, OpenXML4JException, SAXException, ParserConfigurationException;
    }

    /** The libraries answer bad files by exceptions of all kinds, unchecked ones too. */
    static <T> T reading(Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("the parser of the JDK lacks a feature", impossible);
        } catch (IOException | OpenXML4JException | SAXException | RuntimeException failure) {
            throw told(failure);
        }
    }

    static IOException told(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnacceptableWorkbook unacceptable) {
                return unacceptable;
            }
            if (cause instanceof FileSystemException ours) {
                return ours;
            }
            if (String.valueOf(cause.getMessage()).startsWith("Zip bomb")) {
                return UnacceptableWorkbook.invalid("fault.workbook-bomb");
            }
        }
        UnacceptableWorkbook malformed = UnacceptableWorkbook.invalid("fault.workbook-malformed");
        malformed.initCause(failure);
        return malformed;
    }
}
