package org.entente.aid.ingest.iati.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.entente.aid.activity.TransactionSector;
import org.entente.aid.iati.SectorVocabulary;
import org.entente.chassis.http.Json;
import org.entente.chassis.ingest.xml.XmlElement;

/** A transaction's sectors: the DAC's one as a code, and all of them where that code does not say it all. */
record TransactionSectorsPart() implements Part {

    private static final String CODE = "sector";
    private static final String LIST = "sectors";
    private static final Shape SHAPE = Shape.of(TransactionSector.class)
            .attribute("vocabulary", "vocabulary", "1")
            .attribute("vocabulary-uri", "vocabularyUri")
            .with(new SectorCodePart(TransactionSector.class))
            .narratives(null, "narratives");
    private static final ListPart PART = new ListPart("sector", LIST, SHAPE, 100);

    @Override
    public Set<String> members() {
        return Set.of();
    }

    @Override
    public void read(XmlElement from, ObjectNode to, Reading reading) {
        PART.read(from, to, reading);
        if (!(to.path(LIST) instanceof ArrayNode list)) {
            return;
        }
        String code = code(list, SectorVocabulary.DAC_PURPOSE);
        code = code == null ? code(list, SectorVocabulary.DAC_CATEGORY) : code;
        if (code == null) {
            return;
        }
        to.put(CODE, code);
        if (list.size() == 1 && list.get(0).equals(plain(code))) {
            to.remove(LIST);
        }
    }

    @Override
    public void write(ObjectNode from, XmlElement to) {
        if (from.has(LIST)) {
            PART.write(from, to);
        } else if (from.has(CODE)) {
            ObjectNode only = Json.MAPPER.createObjectNode();
            only.withArray(LIST).add(plain(from.get(CODE).textValue()));
            PART.write(only, to);
        }
    }

    /** The code of a vocabulary, if it has one of them. */
    private static String code(ArrayNode list, SectorVocabulary vocabulary) {
        String found = null;
        for (JsonNode sector : list) {
            String code = sector.path("code").textValue();
            if (vocabulary.word().equals(sector.path("vocabulary").textValue()) && !sector.has("unlisted")) {
                if (found != null) {
                    return null;
                }
                found = code;
            }
        }
        return found;
    }

    private static ObjectNode plain(String code) {
        SectorVocabulary vocabulary = code.length() == 5 ? SectorVocabulary.DAC_PURPOSE : SectorVocabulary.DAC_CATEGORY;
        return Json.MAPPER
                .createObjectNode()
                .put("vocabulary", vocabulary.word())
                .put("code", code);
    }
}
