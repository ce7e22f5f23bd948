package org.entente.bench.report;

import java.util.List;

/**
 * What one benchmark found.
 *
 * @param quick whether it was the quick form, which is not judged
 * @param day on which it ran
 * @param seconds that it took
 * @param machine facts of the machine
 * @param data what was measured on: sizes and seeds
 * @param leftOut lines that could not be measured, each with the reason
 * @param tables in Markdown, with the details
 */
public record Results(
        String bench,
        String title,
        boolean quick,
        String day,
        long seconds,
        List<String> machine,
        String data,
        List<Line> lines,
        List<String> leftOut,
        List<String> tables,
        List<Chart> charts) {}
