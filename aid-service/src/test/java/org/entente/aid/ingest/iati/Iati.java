package org.entente.aid.ingest.iati;

/** Small files of activities. */
public final class Iati {

    private Iati() {}

    public static String file(String content) {
        return "<iati-activities version=\"2.03\" generated-datetime=\"2024-12-10T09:30:00Z\">\n" + content
                + "\n</iati-activities>\n";
    }

    public static String activity(String identifier) {
        return activity(identifier, "");
    }

    /** One of the publisher XM that keeps all rules. */
    public static String activity(String identifier, String content) {
        return """
                <iati-activity xml:lang="en" default-currency="USD">\
                <iati-identifier>%s</iati-identifier>\
                <reporting-org ref="XM" type="10"><narrative>X</narrative></reporting-org>\
                <title><narrative>T</narrative></title><description><narrative>D</narrative></description>\
                <participating-org ref="XM" type="10" role="1"/><activity-status code="2"/>\
                <activity-date type="2" iso-date="2020-01-01"/><recipient-country code="KH"/>\
                <sector vocabulary="1" code="12220"/>%s</iati-activity>"""
                .formatted(identifier, content);
    }
}
