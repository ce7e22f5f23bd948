package org.entente.aid.ingest.iati.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.entente.aid.iati.SectorVocabulary;
import org.entente.aid.sector.DacSectors;
import org.entente.chassis.ingest.xml.XmlElement;

/** A sector's code. Those of the DAC are listed, withdrawn ones too; another is kept and marked as unlisted. */
record SectorCodePart(AttributePart attribute) implements Part {

    private static final String CODE = "code";
    private static final String UNLISTED = "unlisted";

    SectorCodePart(Class<? extends Record> record) {
        this(new AttributePart(CODE, Member.of(record, CODE)));
    }

    @Override
    public Set<String> members() {
        return Set.of(CODE, UNLISTED);
    }

    @Override
    public void read(XmlElement from, ObjectNode to, Reading reading) {
        attribute.read(from, to, reading);
        String vocabulary = to.path("vocabulary").asText();
        for (SectorVocabulary dac :
                new SectorVocabulary[] {SectorVocabulary.DAC_PURPOSE, SectorVocabulary.DAC_CATEGORY}) {
            if (to.has(CODE) && dac.word().equals(vocabulary)) {
                markUnlisted(dac, from, to, reading);
            }
        }
    }

    private static void markUnlisted(SectorVocabulary dac, XmlElement from, ObjectNode to, Reading reading) {
        String code = to.path(CODE).textValue();
        try {
            DacSectors.require(dac, code);
        } catch (IllegalArgumentException e) {
            reading.found(from, "unknown-code", e.getMessage() + "; it is kept, and is in no sum by sector", code);
            to.put(UNLISTED, true);
        }
    }

    @Override
    public void write(ObjectNode from, XmlElement to) {
        attribute.write(from, to);
    }
}
