package org.entente.local.e2e.explorer;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.entente.local.e2e.Editor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is brought by hand, watched, and what does not fit stands beside its lines. */
class ImportsViewIT extends InBrowser {

    private static final String IATI =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <iati-activities version="2.03">
              <iati-activity xml:lang="en">
                <iati-identifier>XX-EXPLORER-1</iati-identifier>
                <reporting-org ref="XX-EXPLORER" type="10"><narrative>Explorer</narrative></reporting-org>
                <title><narrative>Wells of Kampot</narrative></title>
                <description><narrative>Wells</narrative></description>
                <participating-org role="1" ref="XX-EXPLORER"/>
                <activity-status code="2"/>
                <activity-date type="2" iso-date="2020-13-01"/>
                <recipient-country code="KH"/>
              </iati-activity>
            </iati-activities>
            """;

    private static final String COMTRADE =
            """
            typeCode,freqCode,refPeriodId,refYear,refMonth,period,reporterCode,flowCode,partnerCode,partner2Code,classificationCode,cmdCode,customsCode,motCode,primaryValue
            C,A,20210101,2021,52,2021,116,M,764,0,H5,TOTAL,C00,0,1000
            C,A,20210101,2021,52,2021,116,M,704,0,H5,TOTAL,C00,0,many
            """;

    @TempDir
    private static Path folder;

    @BeforeEach
    void open() {
        explorer.open("#/imports");
        if (!explorer.texts(".token [type=button]").isEmpty()) {
            browser.click(".token [type=button]");
        }
        browser.write("#token", "TOKEN=" + explorer.platform().token());
        browser.click(".token button");
    }

    @Test
    void iatiFileIsRecognisedImportedAndItsRejectionsStandBesideItsLines() throws IOException {
        browser.choose("file-drop input", file("wells.xml", IATI));
        await().atMost(Explorer.PATIENCE).until(() -> chosen("format").equals("iati-activities"));
        browser.click("import-form .primary");
        awaitCompleted();

        JsonPath run = given().get(runPath()).jsonPath();
        assertEquals(
                String.valueOf(run.getInt("rows.read")),
                explorer.texts("[data-rows=read] dd").get(0));
        assertEquals(IATI.getBytes().length, run.getInt("bytes.received"));
        JsonPath rejections = given().get(runPath() + "/rejections").jsonPath();
        explorer.awaitTexts(".rejected > li > p > code", rejections.getList("items.rule"));
        assertTrue(rejections.getList("items.rule").contains("wrong-type"));
        assertEquals(
                List.of(
                        "9 <activity-status code=\"2\"/>",
                        "10 <activity-date type=\"2\" iso-date=\"2020-13-01\"/>",
                        "11 <recipient-country code=\"KH\"/>"),
                explorer.texts("[data-line='10'] pre > span"));
        Pictures.take(browser, "import");

        browser.reload();
        explorer.awaitTexts(".phase .tag", List.of("completed"));
        assertEquals(List.of(), explorer.texts(".rejected pre > span"));
        browser.choose("run-rejections file-drop input", file("wells.xml", IATI));
        await().atMost(Explorer.PATIENCE)
                .until(() -> explorer.texts("[data-line='10'] pre > span").size() == 3);
    }

    @Test
    void comtradeFileIsDroppedAndItsRowsAreCounted() {
        browser.evaluate(
                """
                const [name, text] = arguments;
                const dataTransfer = new DataTransfer();
                dataTransfer.items.add(new File([text], name));
                document.querySelector('.drop').dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }));
                """,
                "flows.csv",
                COMTRADE);
        await().atMost(Explorer.PATIENCE).until(() -> chosen("format").equals("comtrade"));
        assertEquals("trade", chosen("service"));
        browser.click("import-form .primary");
        awaitCompleted();

        assertEquals(List.of("2"), explorer.texts("[data-rows=read] dd"));
        assertEquals(List.of("1"), explorer.texts("[data-rows=rejected] dd"));
        await().atMost(Explorer.PATIENCE)
                .until(() -> explorer.texts("[data-line='3'] pre .at").size() == 1);
        assertTrue(explorer.texts("[data-line='3'] pre .at").get(0).endsWith("many"));
    }

    @Test
    void fileThatIsNotWhatItIsSaidToBeFailsWithAReason() throws IOException {
        browser.choose("file-drop input", file("wells.xml", "Wells of Kampot"));
        browser.click("import-form .primary");
        browser.awaitOne("import-run");
        explorer.awaitTexts(".phase .tag", List.of("failed"));

        JsonPath run = given().get(runPath()).jsonPath();
        String told = explorer.texts("import-run .state-problem").get(0);
        assertTrue(told.contains(run.getString("failure.rule")), told);
        assertTrue(told.contains(run.getString("failure.detail").replaceAll("\\s+", " ")), told);
    }

    @Test
    void runThatWaitsTakesItsFileOrIsCancelled() throws IOException {
        Editor editor = new Editor(explorer.platform());
        explorer.follow("#" + view(editor.create("/v1/aid/imports", Map.of("format", "iati-activities"))));
        explorer.awaitTexts(".phase .tag", List.of("waiting"));
        browser.choose("import-run file-drop input", file("wells.xml", IATI));
        explorer.awaitTexts(".phase .tag", List.of("completed"));

        explorer.follow("#" + view(editor.create("/v1/aid/imports", Map.of("format", "iati-activities"))));
        explorer.awaitTexts(".phase .tag", List.of("waiting"));
        browser.click(".cancel");
        explorer.awaitTexts(".phase .tag", List.of("cancelled"));
        browser.awaitNone(".cancel");
    }

    @Test
    void withoutATokenTheImportIsRefused() throws IOException {
        browser.click(".token [type=button]");
        browser.choose("file-drop input", file("wells.xml", IATI));
        browser.click("import-form .primary");
        explorer.awaitTexts("import-form .state-problem .state-title", List.of("Unauthorized"));
    }

    @Test
    void tokenStaysInTheTabAndOutOfAddresses() throws IOException {
        String token = explorer.platform().token();
        browser.choose("file-drop input", file("wells.xml", IATI));
        await().atMost(Explorer.PATIENCE).until(() -> chosen("format").equals("iati-activities"));
        browser.click("import-form .primary");
        awaitCompleted();

        assertEquals(token, browser.evaluate("return sessionStorage.getItem('entente.token')"));
        assertEquals("{}", browser.evaluate("return JSON.stringify(localStorage)"));
        assertEquals("", browser.evaluate("return document.cookie"));
        assertFalse(browser.url().contains(token));
        assertTrue(browser.network("requestWillBeSent").stream()
                .noneMatch(sent -> sent.path("request").path("url").asText().contains(token)));
        assertFalse(browser.<String>evaluate("return document.documentElement.outerHTML")
                .contains(token));
    }

    @Test
    void runsAreListedTheNewestFirst() {
        List<String> shown = explorer.attributes("runs-list th a", "href");
        List<String> aid = given().get("/v1/aid/imports?sort=-createdAt&pageSize=10")
                .jsonPath()
                .getList("items.id");
        assertEquals(
                aid.stream().map(id -> "#/imports/aid/" + id).toList(),
                shown.stream().filter(link -> link.startsWith("#/imports/aid/")).toList());
    }

    private static void awaitCompleted() {
        browser.awaitOne("import-run");
        await().atMost(Explorer.PATIENCE).until(() -> explorer.texts(".phase .tag"), List.of("completed")::equals);
        explorer.settle();
    }

    private static String runPath() {
        String[] parts = browser.url().split("/");
        return "/v1/" + parts[parts.length - 2] + "/imports/" + parts[parts.length - 1];
    }

    /** The view of the run at a path. */
    private static String view(String location) {
        String[] parts = location.split("/");
        return "/imports/aid/" + parts[parts.length - 1];
    }

    private static String chosen(String field) {
        return browser.evaluate("return document.querySelector(`[name=${arguments[0]}]`).value", field);
    }

    private static Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
