package io.mashang.activities.rosterfile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small workbooks, whole and harmful, written by hand: a library for writing refuses to make the harmful ones. */
public final class XlsxFixture {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private XlsxFixture() {}

    /** @param rows the {@code <row>} elements of the only sheet */
    public static byte[] of(String rows) {
        return with(Map.of("xl/worksheets/sheet1.xml", sheet(rows)));
    }

    /** A cell with this text. */
    public static String text(String cell, String text) {
        return "<c r='" + cell + "' t='inlineStr'><is><t>" + text + "</t></is></c>";
    }

    /** A workbook with one row in which these entries are others. */
    public static byte[] with(Map<String, byte[]> entries) {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("[Content_Types].xml", bytes("<Types xmlns='" + PACKAGE + "content-types'>"
                + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                + "<Override PartName='/xl/workbook.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/>"
                + "<Override PartName='/xl/worksheets/sheet1.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml'/>"
                + "</Types>"));
        all.put("_rels/.rels", bytes("<Relationships xmlns='" + PACKAGE + "relationships'><Relationship Id='rId1' Type='" + OFFICE
                + "/officeDocument' Target='xl/workbook.xml'/></Relationships>"));
        all.put("xl/workbook.xml", bytes("<workbook xmlns='" + MAIN + "' xmlns:r='" + OFFICE
                + "'><sheets><sheet name='S' sheetId='1' r:id='rId1'/></sheets></workbook>"));
        all.put("xl/_rels/workbook.xml.rels", bytes("<Relationships xmlns='" + PACKAGE + "relationships'><Relationship Id='rId1' Type='"
                + OFFICE + "/worksheet' Target='worksheets/sheet1.xml'/></Relationships>"));
        all.put("xl/worksheets/sheet1.xml", sheet("<row r='1'>" + text("A1", "x") + "</row>"));
        all.putAll(entries);
        return zip(all);
    }

    static byte[] withEntries(int count) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            entries.put("file" + i, new byte[0]);
        }
        return zip(entries);
    }

    private static byte[] sheet(String rows) {
        return bytes("<worksheet xmlns='" + MAIN + "'><sheetData>" + rows + "</sheetData></worksheet>");
    }

    private static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static byte[] bytes(String xml) {
        return ("<?xml version='1.0' encoding='UTF-8'?>" + xml).getBytes(StandardCharsets.UTF_8);
    }
}
