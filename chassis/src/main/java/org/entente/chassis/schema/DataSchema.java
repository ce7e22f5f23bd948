package org.entente.chassis.schema;

import org.entente.chassis.http.Sha256;

/**
 * The schema of the data of one type of record's change events, in one version. It never changes.
 *
 * @param kind the type of record, such as {@code topic}
 * @param version the version of the record's rendering, from 1
 * @param url where clients find it: the {@code dataschema} of the events
 * @param text the JSON Schema, with that address as its {@code $id}
 * @param etag the strong validator of the text
 */
record DataSchema(String kind, int version, String url, String text, String etag) {

    private static final int ETAG_DIGITS = 24;

    /**
     * The schema as a deployment publishes it: the file names itself by a path alone, for only a deployment knows its
     * address.
     */
    static DataSchema published(String kind, int version, String path, String url, String file) {
        String text = file.replace("\"$id\": \"" + path + "\"", "\"$id\": \"" + url + "\"");
        if (text.equals(file)) {
            throw new IllegalStateException("The schema of " + kind + " " + version + " does not have the $id " + path
                    + "; run: mvn verify -Dcontract.update");
        }
        return new DataSchema(kind, version, url, text, "\"" + Sha256.of(text).substring(0, ETAG_DIGITS) + "\"");
    }
}
