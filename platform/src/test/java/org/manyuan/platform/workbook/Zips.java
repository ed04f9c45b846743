package org.manyuan.platform.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks put together by hand, as no spreadsheet would write them. */
public final class Zips {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, Content> parts = new LinkedHashMap<>();

    /** Writes the content of a part. */
    public interface Content {
        void to(OutputStream out) throws IOException;
    }

    /** A sound workbook with one sheet 项目. */
    public static Zips workbook(String sheetData) {
        return parts("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml")
                .with("xl/worksheets/sheet1.xml", sheet(sheetData));
    }

    public static Zips ofType(String contentType) {
        return parts(contentType).with("xl/worksheets/sheet1.xml", sheet(""));
    }

    private static Zips parts(String contentType) {
        return new Zips()
                .with(
                        "[Content_Types].xml",
                        XML
                                + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                                + "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/>"
                                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\""
                                + contentType
                                + "\"/>"
                                + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
                                + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/>"
                                + "</Types>")
                .with("_rels/.rels", relationships("officeDocument", "xl/workbook.xml"))
                .with(
                        "xl/workbook.xml",
                        XML
                                + "<workbook xmlns=\""
                                + MAIN
                                + "\" xmlns:r=\""
                                + OFFICE
                                + "\"><sheets><sheet name=\"项目\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>")
                .with(
                        "xl/_rels/workbook.xml.rels",
                        relationships(
                                "worksheet",
                                "worksheets/sheet1.xml",
                                "sharedStrings",
                                "sharedStrings.xml"))
                .with("xl/sharedStrings.xml", strings(""));
    }

    public static String sheet(String rows) {
        return XML
                + "<worksheet xmlns=\""
                + MAIN
                + "\"><sheetData>"
                + rows
                + "</sheetData></worksheet>";
    }

    public static String strings(String items) {
        return XML
                + "<sst xmlns=\""
                + MAIN
                + "\" count=\"2147483647\" uniqueCount=\"2147483647\">"
                + items
                + "</sst>";
    }

    private static String relationships(String... typesAndTargets) {
        StringBuilder text =
                new StringBuilder(XML)
                        .append(
                                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (int index = 0; index < typesAndTargets.length; index += 2) {
            text.append(
                    "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
                            .formatted(
                                    index / 2 + 1,
                                    OFFICE,
                                    typesAndTargets[index],
                                    typesAndTargets[index + 1]));
        }
        return text.append("</Relationships>").toString();
    }

    public Zips with(String name, String content) {
        return with(name, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
    }

    public Zips with(String name, Content content) {
        parts.put(name, content);
        return this;
    }

    public Path writeTo(Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, Content> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().to(zip);
                zip.closeEntry();
            }
        }
        return file;
    }
}
