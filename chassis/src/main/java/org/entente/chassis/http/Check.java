package org.entente.chassis.http;

import java.util.LinkedHashMap;
import java.util.Map;

/** Collects what is wrong with a body, one reason for each place; the first reason for a place stands. */
public final class Check {

    private final Map<String, String> rejected = new LinkedHashMap<>();

    /**
     * @param pointer the place as a JSON pointer, empty for the whole document
     * @param detail what is wrong, and what would be right
     */
    public void reject(String pointer, String detail) {
        rejected.putIfAbsent(pointer, detail);
    }

    /** Rejects the place unless the rule holds. */
    public void that(boolean holds, String pointer, String detail) {
        if (!holds) {
            reject(pointer, detail);
        }
    }

    public boolean isClean() {
        return rejected.isEmpty();
    }

    public void throwIfAny() {
        if (!rejected.isEmpty()) {
            throw InvalidRequest.body(rejected.entrySet().stream()
                    .map(error -> FieldError.at(error.getKey(), error.getValue()))
                    .toList());
        }
    }
}
