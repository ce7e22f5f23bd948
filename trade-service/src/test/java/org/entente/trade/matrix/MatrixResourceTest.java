package org.entente.trade.matrix;

import static io.restassured.RestAssured.given;
import static org.entente.trade.testkit.Api.MATRIX;
import static org.entente.trade.testkit.Api.dataset;
import static org.entente.trade.testkit.Api.refused;
import static org.entente.trade.testkit.FlowSample.export;
import static org.entente.trade.testkit.FlowSample.imports;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.entente.chassis.testkit.RealParts;
import org.entente.trade.testkit.DatasetSample;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class MatrixResourceTest {

    @Test
    void tellsEachCellByTheExporterAndByTheImporterAndWhatIsMissing() {
        dataset(
                DatasetSample.of("NOR", "2016", "matrix"),
                export("SWE", "TOTAL", "100"),
                imports("SWE", "TOTAL", "210"));
        dataset(DatasetSample.of("SWE", "2016", "matrix"), imports("NOR", "TOTAL", "108"));

        String answer =
                given().get(MATRIX + "?countries=578,SWE,ISL&period=2016").asString();

        String cells =
                """
                "cells":[{"exporter":"NOR","importer":"SWE","exporterValue":100,"exporterValuation":"fob",\
                "importerValue":108,"importerValuation":"cif","asymmetry":1.080000,\
                "likelyReasons":["freightAndInsurance"],"missing":[]},\
                {"exporter":"NOR","importer":"ISL","missing":["exporter","importer"]},\
                {"exporter":"SWE","importer":"NOR","importerValue":210,"importerValuation":"cif",\
                "missing":["exporter"]},\
                {"exporter":"SWE","importer":"ISL","missing":["exporter","importer"]},\
                {"exporter":"ISL","importer":"NOR","missing":["exporter","importer"]},\
                {"exporter":"ISL","importer":"SWE","missing":["exporter","importer"]}],""";
        int start = answer.indexOf("\"cells\":[");
        assertEquals(cells, answer.substring(start, start + cells.length()));
        given().get(MATRIX + "?countries=578,SWE,ISL&period=2016")
                .then()
                .body("complete", is(false))
                .body("coverage.toldByExporter", is(1))
                .body("coverage.toldByImporter", is(2))
                .body("coverage.silent", contains("ISL"));
    }

    @Test
    void explainsACellFromBothSides() {
        dataset(DatasetSample.of("FIN", "2015", "cells"), export("EST", "61", "10"), imports("EST", "61", "10"));
        dataset(DatasetSample.of("EST", "2015", "cells"), export("FIN", "61", "8"), imports("FIN", "61", "11"));

        given().get(MATRIX + "?countries=FIN,EST&period=2015&commodity=61&explain=true")
                .then()
                .body("complete", is(true))
                .body("cells.asymmetry", contains(1.1f, 1.25f))
                .body("cells[0].explanation.of", contains("exporterValue", "importerValue", "asymmetry"))
                .body("cells[0].explanation[2].flows.reporter", contains("EST", "FIN"));
    }

    @Test
    void refusesWhatWouldMixUnlikeThings() {
        refused(
                MATRIX + "?countries=FIN,EU&period=2015",
                "countries",
                "European Union is no one country: its rows contain those of others, and the two never stand in one"
                        + " matrix. Name countries; series and balance take EU as a partner.");
        refused(
                MATRIX + "?countries=FIN,FI&period=2015",
                "countries",
                "A matrix has from 2 to 14 different countries, and there are 1.");
        dataset(DatasetSample.of("LVA", "2015", "mixed").in("H4"), export("LTU", "61", "1"));
        dataset(DatasetSample.of("LTU", "2015", "mixed").in("H5"), imports("LVA", "61", "1"));
        refused(
                MATRIX + "?countries=LVA,LTU&period=2015&commodity=61",
                "classification",
                "There are values in H4, H5, in which a code may mean different goods: choose one with"
                        + " classification=H5.");
    }
}
