package org.entente.trade.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables that ours were made from; they lie beside the project on some machines. */
public final class SharedData {

    private static final Path DATA = Path.of(System.getProperty("entente.root"), "..", "shared", "data");

    /** A comma outside of quotes: an even number of quotes follows it. */
    private static final String COMMA = ",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)";

    private SharedData() {}

    public static boolean atHand() {
        return Files.isDirectory(DATA);
    }

    /** A file as it is. */
    public static byte[] bytes(String path) throws IOException {
        return Files.readAllBytes(DATA.resolve(path));
    }

    /** The rows of a CSV file without line breaks in cells, by the names of its columns. */
    public static List<Map<String, String>> rows(String path) throws IOException {
        List<String> lines = Files.readAllLines(DATA.resolve(path));
        String[] columns = lines.get(0).replace("\ufeff", "").split(",");
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(COMMA, -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < columns.length; i++) {
                row.put(columns[i], cells[i].replaceAll("^\"|\"$", "").replace("\"\"", "\""));
            }
            rows.add(row);
        }
        return rows;
    }
}
