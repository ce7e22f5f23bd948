package org.entente.chassis.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tables of facts in the jar: tab-separated, the origin in a first line after #, then the names of the columns. */
public final class Tsv {

    private Tsv() {}

    /** A table of this package. */
    static List<Map<String, String>> read(String resource) {
        return read(Tsv.class, resource);
    }

    /**
     * The rows of a table by the names of its columns, in the table's order.
     *
     * @param beside a class of the package that the table lies in
     * @param resource the table's file name
     */
    public static List<Map<String, String>> read(Class<?> beside, String resource) {
        try (InputStream stream = beside.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("The table " + resource + " is not in the jar.");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            List<String> lines =
                    reader.lines().filter(line -> !line.startsWith("#")).toList();
            String[] columns = lines.get(0).split("\t", -1);
            List<Map<String, String>> rows = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                rows.add(row(columns, line.split("\t", -1)));
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> row(String[] columns, String[] cells) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < columns.length; i++) {
            row.put(columns[i], cells[i]);
        }
        return row;
    }

    /** The parts of a cell that are separated by {@code |}; none of an empty one. */
    public static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
    }

    public static String textOrNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    static Integer numberOrNull(String cell) {
        return cell.isEmpty() ? null : Integer.valueOf(cell);
    }
}
