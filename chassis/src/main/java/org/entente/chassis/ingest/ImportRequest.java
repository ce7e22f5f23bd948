package org.entente.chassis.ingest;

import java.util.Map;

/**
 * What a client wants of an import run.
 *
 * @param format the format's name
 * @param mode whether what the file no longer has stays
 * @param commit whether anything is published before all of the file was read
 * @param source the document that the file is, null where the file tells it itself
 * @param parameters what the format needs to know beside the file, such as {@code year}; empty without any
 */
public record ImportRequest(
        String format, Mode mode, Commit commit, ImportSource source, Map<String, String> parameters) {}
