package org.entente.trade.codelist;

import org.entente.chassis.reference.CodeTable;
import org.entente.chassis.reference.Countries;
import org.entente.chassis.reference.Country;
import org.entente.chassis.reference.CountryScheme;

/**
 * Finds what codes in files of UN Comtrade stand for. Each method refuses a code that its list does not have with the
 * nearest ones, by an {@link IllegalArgumentException}.
 */
public final class ComtradeCodes {

    private ComtradeCodes() {}

    /** The area that a reporter's number stands for, such as {@code USA} for 842. */
    public static String reporter(String number) {
        return area("reporters", number);
    }

    /** The area that a partner's number stands for, such as {@code WLD} for 0. */
    public static String partner(String number) {
        return area("partners", number);
    }

    /** What a flow is called, such as {@code Re-import} for RM. */
    public static String flow(String code) {
        return list("flow-directions").require(code).name();
    }

    /** The abbreviation of a unit of quantity, such as {@code kg} for 8. */
    public static String unit(String code) {
        return list("quantity-units").require(code).abbreviation();
    }

    /** A customs procedure, as it is. */
    public static String customsProcedure(String code) {
        return list("customs-procedures").require(code).code();
    }

    /** A mode of transport, as it is. */
    public static String modeOfTransport(String code) {
        return list("modes-of-transport").require(code).code();
    }

    /** Files have numbers that are in neither list any more, such as 381 for Italy. */
    private static String area(String list, String number) {
        CodeTable<CodeListEntry> areas = list(list);
        return areas.find(number)
                .map(entry -> entry.area().code())
                .or(() -> Countries.find(number, CountryScheme.COMTRADE).map(Country::alpha3))
                .orElseGet(() -> areas.require(number).area().code());
    }

    private static CodeTable<CodeListEntry> list(String name) {
        return CodeLists.find(name).orElseThrow().codes();
    }
}
