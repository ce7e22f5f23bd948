package org.entente.chassis.ingest.xml;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;

/** What people send in place of XML, known by its first bytes. */
enum Signature {
    ZIP("PK\u0003\u0004", "a ZIP archive (or an Office document): unpack it and send the XML file that is in it"),
    GZIP("\u001f\u008b", "compressed by gzip: unpack it and send the XML file"),
    BZIP2("BZh", "compressed by bzip2: unpack it and send the XML file"),
    XZ("\u00fd7zXZ", "compressed by xz: unpack it and send the XML file"),
    PDF("%PDF", "a PDF document; send the XML file"),
    OFFICE("\u00d0\u00cf\u0011\u00e0", "an old Office document; send the XML file"),
    UTF_16_LITTLE("<\0", "UTF-16 without a byte order mark, which XML requires; send it in UTF-8 or with the mark"),
    UTF_16_BIG("\0<", "UTF-16 without a byte order mark, which XML requires; send it in UTF-8 or with the mark"),
    HTML("<html", "a web page; send the XML file that it links to"),
    HTML_TYPE("<!doctype html", "a web page; send the XML file that it links to"),
    JSON_OBJECT("{", "JSON; send the XML file"),
    JSON_LIST("[", "JSON; send the XML file");

    /** As many bytes as it takes to know any of them behind a byte order mark. */
    static final int LENGTH = 32;

    private final String start;
    private final String what;

    Signature(String start, String what) {
        this.start = start;
        this.what = what;
    }

    /** What the content is that begins with these bytes, to be read after "it is"; null where it may be XML. */
    static String of(byte[] beginning) {
        String bytes = new String(beginning, StandardCharsets.ISO_8859_1);
        String text =
                bytes.replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading().toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(one -> bytes.startsWith(one.start) || text.startsWith(one.start))
                .map(one -> one.what)
                .findFirst()
                .orElse(null);
    }
}
