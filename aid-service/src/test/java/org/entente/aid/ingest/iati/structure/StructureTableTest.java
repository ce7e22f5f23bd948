package org.entente.aid.ingest.iati.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.entente.aid.ingest.iati.IatiData;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Derives the structure from the official schemas a second time, and compares it with the table. */
@EnabledIf(
        value = "dataIsAtHand",
        disabledReason = "The IATI schemas are not beside the project, at ../shared/data/iati.")
class StructureTableTest {

    static boolean dataIsAtHand() {
        return IatiData.isAtHand();
    }

    @ParameterizedTest
    @EnumSource
    void theTableSaysWhatTheSchemasSay(IatiVersion version) throws Exception {
        Schemas schemas = new Schemas(version);
        Structure structure = Structure.of(version);
        assertEquals(schemas.type("iati-activities"), structure.root());
        for (String element : schemas.globalElements()) {
            assertEquals(schemas.type(element), structure.global(element), element);
        }
    }
}
