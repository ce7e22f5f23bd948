package org.entente.aid.ingest.iati.mapping;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.entente.aid.ingest.iati.IatiData;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The official schema of IATI 2.03, which lies beside the project. */
public final class OfficialSchema {

    private static final Schema SCHEMA = load();

    private OfficialSchema() {}

    /** What is wrong with a document; empty if it is valid. */
    public static List<String> faults(String document) throws Exception {
        List<String> faults = new ArrayList<>();
        Validator validator = SCHEMA.newValidator();
        validator.setErrorHandler(new ErrorHandler() {
            @Override
            public void warning(SAXParseException e) {
                faults.add(e.getMessage());
            }

            @Override
            public void error(SAXParseException e) {
                faults.add(e.getMessage());
            }

            @Override
            public void fatalError(SAXParseException e) {
                faults.add(e.getMessage());
            }
        });
        validator.validate(new StreamSource(new StringReader(document)));
        return faults;
    }

    private static Schema load() {
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "file");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
            return factory.newSchema(IatiData.ROOT
                    .resolve("schema/2.03/iati-activities-schema.xsd")
                    .toFile());
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }
}
