package org.entente.local.rolling;

/**
 * What is read and written of one service.
 *
 * @param service its name
 * @param collection where records are created and listed
 * @param type the first part of the key in the feed
 * @param draft with {@code %s}, or {@code %S} in upper case, for what tells one record from another
 */
record Kind(String service, String collection, String type, String draft) {

    private static final String CITATIONS =
            """
            "citations":[{"sourceId":"0195a7a0-0000-7000-8000-000000000001","title":"A document",\
            "publisher":"A publisher","quote":"the words that prove it"}]""";

    static Kind of(String service) {
        return switch (service) {
            case "events" -> new Kind(service, "/v1/topics", "topic", "{\"code\":\"%s\",\"name\":\"A topic\"}");
            case "aid" ->
                new Kind(
                        service,
                        "/v1/aid/activities",
                        "activity",
                        "{\"title\":\"Activity %s\",\"status\":\"implementation\",\"when\":\"2024\","
                                + "\"participatingOrgs\":[{\"role\":\"funding\",\"actor\":\"USA\",\"name\":\"United States\"}],"
                                + "\"recipientCountries\":[{\"code\":\"KHM\",\"percentage\":100}]," + CITATIONS + "}");
            case "trade" ->
                new Kind(
                        service,
                        "/v1/trade/schemes",
                        "scheme",
                        "{\"code\":\"%S\",\"name\":\"A scheme\",\"grantor\":\"USA\",\"scope\":{\"hsRevision\":\"H5\","
                                + "\"hsCodes\":[\"64\"]},\"beneficiaries\":[{\"country\":\"KHM\",\"statuses\":[{\"status\":\"granted\","
                                + "\"when\":\"2001/..\"," + CITATIONS + "}]}]," + CITATIONS + "}");
            default -> throw new IllegalArgumentException(service);
        };
    }
}
