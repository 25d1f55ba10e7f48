package io.formwork.platform.xlsx;

import io.formwork.platform.error.Invalid;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Looks through a workbook before anything of it is kept in memory: what it unpacks to is counted while it unpacks, no part may
 * declare entities, and cells stand where a sheet has room.
 */
final class XlsxGuard {

    static final int MOST_PARTS = 1_000;
    static final long LARGEST = 256L << 20;

    /** Texts that cells share are kept in memory while a sheet is read. */
    static final long LARGEST_TEXTS = 64L << 20;

    private static final String TEXTS = "xl/sharedstrings.xml";
    private static final Pattern CELL = Pattern.compile("[A-Z]{1,3}[1-9][0-9]{0,6}");
    private static final Pattern ROW = Pattern.compile("[1-9][0-9]{0,6}");

    private final XMLInputFactory xml = XMLInputFactory.newDefaultFactory();
    private long unpacked;

    private XlsxGuard() {
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /** @throws Invalid when the workbook must not be read */
    static void require(Path file) {
        XlsxGuard guard = new XlsxGuard();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw XlsxSheet.refused("large", LARGEST >> 20);
            }
            for (Iterator<? extends ZipEntry> parts = zip.entries().asIterator(); parts.hasNext(); ) {
                guard.look(zip, parts.next());
            }
        } catch (TooLarge e) {
            throw XlsxSheet.refused("large", LARGEST >> 20);
        } catch (IOException | XMLStreamException e) {
            throw XlsxSheet.damaged(e);
        }
    }

    private void look(ZipFile zip, ZipEntry part) throws IOException, XMLStreamException {
        String name = part.getName().toLowerCase(Locale.ROOT);
        try (InputStream content = new Counted(zip.getInputStream(part), name.endsWith(TEXTS))) {
            if (name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml")) {
                read(content);
            } else {
                content.transferTo(OutputStream.nullOutputStream());
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof TooLarge large) {
                throw large;
            }
            throw e;
        }
    }

    private void read(InputStream content) throws XMLStreamException {
        XMLStreamReader reader = xml.createXMLStreamReader(content);
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw XlsxSheet.refused("entities");
            }
            if (event == XMLStreamConstants.START_ELEMENT && !hasRoom(reader)) {
                throw XlsxSheet.refused("damaged");
            }
        }
    }

    private static boolean hasRoom(XMLStreamReader element) {
        String place = element.getAttributeValue(null, "r");
        return place == null
                || switch (element.getLocalName()) {
                    case "c" -> CELL.matcher(place).matches();
                    case "row" -> ROW.matcher(place).matches();
                    default -> true;
                };
    }

    /** Ends the look at what unpacks to too much. */
    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private final class Counted extends FilterInputStream {

        private final boolean texts;
        private long read;

        Counted(InputStream input, boolean texts) {
            super(input);
            this.texts = texts;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int some = super.read(bytes, offset, length);
            count(Math.max(0, some));
            return some;
        }

        private void count(int bytes) throws IOException {
            read += bytes;
            unpacked += bytes;
            if (unpacked > LARGEST || texts && read > LARGEST_TEXTS) {
                throw new TooLarge();
            }
        }
    }
}
