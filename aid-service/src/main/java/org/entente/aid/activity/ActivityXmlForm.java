package org.entente.aid.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import org.entente.chassis.http.ExportForm;

/** Activities as IATI XML. */
@ApplicationScoped
class ActivityXmlForm implements ExportForm {

    static final String MEDIA_TYPE = "application/xml";

    private final ActivityXml xml;

    ActivityXmlForm(ActivityXml xml) {
        this.xml = xml;
    }

    @Override
    public String mediaType() {
        return MEDIA_TYPE;
    }

    @Override
    public boolean selectsFields() {
        return false;
    }

    @Override
    public void head(Writer out, Collection<String> columns) throws IOException {
        xml.head(out);
    }

    @Override
    public void row(Writer out, Collection<String> columns, String view) throws IOException {
        xml.activity(out, view);
    }

    @Override
    public void tail(Writer out) throws IOException {
        xml.tail(out);
    }
}
