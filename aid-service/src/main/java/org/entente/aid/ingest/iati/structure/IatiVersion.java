package org.entente.aid.ingest.iati.structure;

import java.util.Optional;
import java.util.stream.Stream;

/** A version of the IATI standard that imports read. Each allows all that the one before allowed. */
public enum IatiVersion {
    V2_01("2.01"),
    V2_02("2.02"),
    V2_03("2.03");

    private final String number;

    IatiVersion(String number) {
        this.number = number;
    }

    /** As {@code iati-activities/@version} has it. */
    public String number() {
        return number;
    }

    /** The version of a number; none where imports do not read it. */
    public static Optional<IatiVersion> of(String number) {
        return Stream.of(values())
                .filter(version -> version.number.equals(number))
                .findFirst();
    }
}
