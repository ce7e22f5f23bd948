package org.entente.aid.ingest.iati.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.entente.aid.iati.SectorVocabulary;
import org.entente.aid.ingest.iati.xml.XmlElement;
import org.entente.aid.sector.DacSectors;

/** A sector's code. Those of the DAC are known, withdrawn ones too; a sector with another is left out. */
record SectorCodePart(AttributePart attribute) implements Part {

    private static final String CODE = "code";

    SectorCodePart(Class<? extends Record> record) {
        this(new AttributePart(CODE, Member.of(record, CODE)));
    }

    @Override
    public Set<String> members() {
        return attribute.members();
    }

    @Override
    public void read(XmlElement from, ObjectNode to, Reading reading) {
        attribute.read(from, to, reading);
        String vocabulary = to.path("vocabulary").asText();
        for (SectorVocabulary dac :
                new SectorVocabulary[] {SectorVocabulary.DAC_PURPOSE, SectorVocabulary.DAC_CATEGORY}) {
            if (to.has(CODE) && dac.word().equals(vocabulary)) {
                requireKnown(dac, from, to, reading);
            }
        }
    }

    private static void requireKnown(SectorVocabulary dac, XmlElement from, ObjectNode to, Reading reading) {
        String code = to.path(CODE).textValue();
        try {
            DacSectors.require(dac, code);
        } catch (IllegalArgumentException e) {
            reading.found(from, "unknown-code", e.getMessage() + "; the sector is left out", code);
            to.putNull(CODE);
        }
    }

    @Override
    public void write(ObjectNode from, XmlElement to) {
        attribute.write(from, to);
    }
}
