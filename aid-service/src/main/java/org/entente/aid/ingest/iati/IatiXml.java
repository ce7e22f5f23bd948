package org.entente.aid.ingest.iati;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.Writer;
import org.entente.aid.activity.ActivityXml;
import org.entente.aid.ingest.iati.mapping.ActivityMapping;
import org.entente.aid.ingest.iati.mapping.Reporter;

/** Documents of IATI 2.03. */
@ApplicationScoped
class IatiXml implements ActivityXml {

    private final Reporter reporter;

    IatiXml(IatiExportConfig config) {
        this.reporter = new Reporter(
                config.publisher().ref(),
                config.publisher().name(),
                config.publisher().type());
    }

    @Override
    public void head(Writer out) throws IOException {
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<iati-activities version=\"2.03\">\n");
    }

    @Override
    public void activity(Writer out, String view) throws IOException {
        ActivityMapping.write(view, reporter, out);
        out.write('\n');
    }

    @Override
    public void tail(Writer out) throws IOException {
        out.write("</iati-activities>\n");
    }
}
