package org.entente.events.actor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.chassis.reference.Countries;
import org.entente.chassis.time.Edtf;
import org.junit.jupiter.api.Test;

class StatesTest {

    private static final Path STATES =
            Path.of(System.getProperty("entente.root"), "..", "shared", "data", "events", "cow", "states2016.csv");

    @Test
    void dissolvedStatesHaveTheirPeriods() {
        assertEquals(List.of(Edtf.parse("1954-03-25/1990-10-02")), States.periods("DDR"));
        assertEquals(List.of(Edtf.parse("1922-12-30/1991-12-26")), States.periods("SUN"));
        assertEquals(
                List.of(Edtf.parse("1918-10-28/1939-03-15"), Edtf.parse("1945-05-10/1992-12-31")),
                States.periods("CSK"));
        assertEquals(List.of(Edtf.parse("1967-11-30/1990-05-21")), States.periods("YMD"));
        assertEquals(List.of(Edtf.parse("1953-11-09/..")), States.periods("KHM"));
        assertEquals(List.of(), States.periods("ABW"));
    }

    @Test
    void southVietnamIsAStateOfItsOwn() {
        States.State state = States.find("cow:817").orElseThrow();
        assertEquals("Republic of Vietnam", state.name());
        assertEquals(Optional.of(state), States.find("gw:817"));
        assertEquals(Optional.of(state), States.find("COW:817"));
        assertEquals(Optional.empty(), States.find("817"));
        assertEquals(Optional.empty(), States.find("cow:811"));
    }

    @Test
    void eachCodeIsACountrysOrHasANameHere() {
        for (States.State state : States.all()) {
            boolean ours = state.code().startsWith("cow:");
            assertEquals(!ours, Countries.find(state.code()).isPresent(), state.code());
            assertEquals(ours, state.name() != null, state.code());
        }
    }

    @Test
    void periodsAreThoseOfTheStateSystem() throws IOException {
        assumeTrue(Files.exists(STATES), "the list lies beside the project on some machines");
        Set<String> told = new HashSet<>();
        List<String> missing = new ArrayList<>();
        for (String line :
                Files.readAllLines(STATES).subList(1, Files.readAllLines(STATES).size())) {
            String[] cells = line.split(",");
            String code = Actors.canonical("cow:" + cells[1]);
            told.add(code);
            boolean held = States.periods(code).stream()
                    .anyMatch(period -> period.toString().startsWith(begin(cells)) || joins(period, cells));
            if (!held) {
                missing.add(line);
            }
        }
        assertEquals(List.of(), missing);
        assertTrue(told.size() > 200);
    }

    private static String begin(String[] cells) {
        String begin = day(cells, 3);
        return begin.equals("1816-01-01") ? "1816?" : begin;
    }

    /** One number that takes over another's on the next day is one period of one country. */
    private static boolean joins(Edtf period, String[] cells) {
        return period.earliestStart().toString().compareTo(begin(cells)) < 0
                && period.latestEnd().equals(java.time.LocalDate.MAX);
    }

    private static String day(String[] cells, int at) {
        return "%04d-%02d-%02d"
                .formatted(
                        Integer.parseInt(cells[at]), Integer.parseInt(cells[at + 1]), Integer.parseInt(cells[at + 2]));
    }
}
