package org.manyuan.platform.workbook;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * An xlsx file from outside, read as a stream of events in bounded memory. Whatever is in it, the
 * worst that comes of it is an {@link UnacceptableWorkbook}.
 */
public final class UploadedWorkbook implements Closeable {

    /** Programs, links to elsewhere and other files within the file. */
    private static final Pattern FOREIGN =
            Pattern.compile(
                    "(vbaProject|externalLinks/|connections|activeX/|embeddings/|macrosheets/)",
                    Pattern.CASE_INSENSITIVE);

    static {
        ZipSecureFile.setMaxEntrySize(Limits.PART_BYTES);
    }

    private final BoundedEntries entries;
    private final Map<String, PackagePart> sheets;
    private final SharedStrings strings;
    private final Limits limits;

    private UploadedWorkbook(
            BoundedEntries entries,
            Map<String, PackagePart> sheets,
            SharedStrings strings,
            Limits limits) {
        this.entries = entries;
        this.sheets = sheets;
        this.strings = strings;
        this.limits = limits;
    }

    /**
     * @throws UnacceptableWorkbook where it is none, or more than one may be
     */
    public static UploadedWorkbook open(Path path, Limits limits) throws IOException {
        requireZip(path.toFile());
        return Guard.reading(() -> {
            BoundedEntries entries =
                    new BoundedEntries(new ZipFileZipEntrySource(new ZipSecureFile(path.toFile())));
            SharedStrings strings = new SharedStrings(limits.sharedStrings());
            boolean opened = false;
            try {
                OPCPackage parts = OPCPackage.open(entries);
                requirePlain(parts);
                XSSFReader reader = new XSSFReader(parts);
                Map<String, PackagePart> sheets = sheets(reader);
                entries.nowStreams();
                read(reader.getSharedStringsData(), new SharedStringsHandler(strings));
                strings.complete();
                opened = true;
                return new UploadedWorkbook(entries, sheets, strings, limits);
            } finally {
                if (!opened) {
                    entries.close();
                    strings.close();
                }
            }
        });
    }

    /** The names of its sheets, in their order. */
    public List<String> sheetNames() {
        return List.copyOf(sheets.keySet());
    }

    /** Hands over the rows of a sheet, one after another, until the sink has enough. */
    public void read(String sheet, RowSink sink) throws IOException, InterruptedException {
        PackagePart part = sheets.get(sheet);
        if (part == null) {
            throw new IllegalArgumentException("no sheet " + sheet);
        }
        try {
            read(part.getInputStream(), new SheetHandler(strings, limits, sink));
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("the parser of the JDK lacks a feature", impossible);
        } catch (SAXException end) {
            switch (end.getException()) {
                case SheetHandler.Enough _ -> {}
                case InterruptedException interrupted -> throw interrupted;
                case null, default -> throw Guard.told(end);
            }
        } catch (IOException failure) {
            throw Guard.told(failure);
        }
    }

    /** What stands beside a label in the first two columns of a sheet, if both are there. */
    public Optional<String> labelled(String sheet, String label)
            throws IOException, InterruptedException {
        String[] found = {null};
        if (sheets.containsKey(sheet)) {
            read(
                    sheet,
                    row -> {
                        Cell first = row.cells().get(0);
                        Cell second = row.cells().get(1);
                        boolean labelled = first != null && first.text().strip().equals(label);
                        if (labelled && second != null) {
                            found[0] = second.text().strip();
                        }
                        return !labelled;
                    });
        }
        return Optional.ofNullable(found[0]);
    }

    @Override
    public void close() throws IOException {
        entries.close();
        strings.close();
    }

    private static void requireZip(File file) throws IOException {
        if (file.length() == 0) {
            throw UnacceptableWorkbook.invalid("fault.workbook-empty");
        }
        switch (FileMagic.valueOf(file)) {
            case OOXML -> {}
            case OLE2 -> throw UnacceptableWorkbook.otherKind("fault.workbook-encrypted");
            default -> throw UnacceptableWorkbook.otherKind("fault.workbook-kind");
        }
    }

    private static void requirePlain(OPCPackage parts) throws IOException, OpenXML4JException {
        boolean isWorkbook =
                parts.getPartsByContentType(XSSFRelation.WORKBOOK.getContentType()).size() == 1;
        if (!isWorkbook) {
            throw UnacceptableWorkbook.otherKind("fault.workbook-kind");
        }
        for (PackagePart part : parts.getParts()) {
            String name = part.getPartName().getName();
            if (FOREIGN.matcher(name).find()) {
                throw UnacceptableWorkbook.invalid("fault.workbook-foreign", name);
            }
        }
    }

    private static Map<String, PackagePart> sheets(XSSFReader reader)
            throws IOException, OpenXML4JException {
        Map<String, PackagePart> sheets = new LinkedHashMap<>();
        XSSFReader.SheetIterator each = reader.getSheetIterator();
        while (each.hasNext()) {
            each.next().close();
            sheets.put(each.getSheetName(), each.getSheetPart());
        }
        if (sheets.isEmpty()) {
            throw UnacceptableWorkbook.invalid("fault.workbook-empty");
        }
        return sheets;
    }

    private static void read(InputStream in, DefaultHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        if (in == null) {
            return;
        }
        try (in) {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            XMLReader reader = factory.newSAXParser().getXMLReader();
            reader.setContentHandler(handler);
            reader.setErrorHandler(handler);
            reader.parse(new InputSource(in));
        }
    }
}
