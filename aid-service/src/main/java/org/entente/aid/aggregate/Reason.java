package org.entente.aid.aggregate;

import java.util.Arrays;
import org.entente.aid.iati.IatiCode;

/** Why a record, or a part of it, is not in a sum. */
enum Reason {
    NO_RATE("there is no exchange rate of the currency in the month of the value date", false),
    NO_TARGET_RATE("there is no exchange rate of the currency of the sums in the month of the value date", false),
    NO_DEFLATOR("there is no deflator for the year of the value date", false),
    SECONDARY_PUBLISHER("a secondary publisher copied it from another publisher's data", true),
    COPY("another publisher has an activity of the same identifier, and is its first publisher", true),
    REPLACED("a revised one of the activity covers its period, in whole or in part", true),
    SHARED_RECIPIENT("it is for the recipient and others together, and nobody told how much for whom", false),
    SHARED_SECTOR("it is for the sector and others together, and nobody told how much for which", false),
    SHARED_DONOR("the donor and others gave it together, and nobody told who gave how much", false);

    private final String detail;
    private final boolean counted;

    Reason(String detail, boolean counted) {
        this.detail = detail;
        this.counted = counted;
    }

    static Reason of(String word) {
        return Arrays.stream(values())
                .filter(reason -> reason.word().equals(word))
                .findFirst()
                .orElseThrow();
    }

    String word() {
        return IatiCode.camelCase(name());
    }

    String detail() {
        return detail;
    }

    /** Whether the same money is in the sums by another record, so that nothing is missing. */
    boolean counted() {
        return counted;
    }
}
