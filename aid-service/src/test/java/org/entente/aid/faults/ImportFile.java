package org.entente.aid.faults;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An IATI 2.03 file of small activities, whose identifiers nobody else has. None tells its language, which is one rejection
 * each.
 */
final class ImportFile {

    static final String FORMAT = "iati-activities";

    private static final String ACTIVITY =
            """
            <iati-activity default-currency="USD">
              <iati-identifier>XM-FAULTS-%1$s-%2$d</iati-identifier>
              <reporting-org ref="XM-FAULTS" type="10"><narrative>A ministry</narrative></reporting-org>
              <title><narrative>Activity %2$d</narrative></title>
              <description><narrative>One of many.</narrative></description>
              <participating-org ref="XM-FAULTS" role="1" type="10"/>
              <activity-status code="2"/>
              <activity-date iso-date="2020-01-01" type="1"/>
              <recipient-country code="KH"/>
              <sector code="11220" vocabulary="1"/>
              <transaction>
                <transaction-type code="2"/>
                <transaction-date iso-date="2020-02-01"/>
                <value currency="USD" value-date="2020-02-01">%2$d</value>
              </transaction>
            </iati-activity>
            """;

    private ImportFile() {}

    /** @param name of the file in its identifiers */
    static String of(String name, int activities) {
        return IntStream.rangeClosed(1, activities)
                .mapToObj(i -> ACTIVITY.formatted(name, i))
                .collect(Collectors.joining("", "<iati-activities version=\"2.03\">\n", "</iati-activities>\n"));
    }
}
