package org.entente.aid.aggregate;

import com.fasterxml.jackson.annotation.JsonValue;
import org.entente.aid.iati.IatiCode;

/** What a sum is broken down by. Each is a list of codes in SQL: one where it is told, several for a share of several. */
enum Dimension {
    DONOR("p.donor"),
    RECIPIENT("p.recipient"),
    SECTOR("p.sectors"),
    SECTOR_CATEGORY(each("p.sectors", "left(%s, 3)")),
    YEAR("array[p.year::text]"),
    PUBLISHER("array_remove(array[p.publisher], null)"),
    REGION(each("p.recipient", "case when %s ~ '^[A-Z]' then 'countries' else %<s end")),
    FLOW_TYPE("array_remove(array[p.flow_type], null)"),
    FINANCE_TYPE("array_remove(array[p.finance_type], null)"),
    AID_TYPE("array_remove(array[p.aid_type], null)"),
    TIED_STATUS("array_remove(array[p.tied_status], null)"),
    ACTIVITY("array[p.activity_id::text]"),
    STATUS("array[p.status]"),
    HIERARCHY("array_remove(array[p.hierarchy::text], null)");

    private final String expression;

    Dimension(String expression) {
        this.expression = expression;
    }

    /** Of each code another one; the usual list of one code needs no subquery, which would cost as much as the sum. */
    private static String each(String codes, String other) {
        return "case when cardinality(" + codes + ") = 1 then array[" + other.formatted(codes + "[1]")
                + "] else array(select distinct " + other.formatted("c") + " from unnest(" + codes
                + ") c order by 1) end";
    }

    @JsonValue
    String word() {
        return IatiCode.camelCase(name());
    }

    /** Its codes of a row {@code p} of the pieces. */
    String expression() {
        return expression;
    }

    /** Whether only transactions tell it. */
    boolean ofTransactionsAlone() {
        return this == FLOW_TYPE || this == FINANCE_TYPE || this == AID_TYPE || this == TIED_STATUS;
    }
}
