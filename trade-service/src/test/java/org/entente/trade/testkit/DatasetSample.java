package org.entente.trade.testkit;

/** A dataset to be written: annual, in H5 and United States dollars, of the test's own source unless it says otherwise. */
public record DatasetSample(String reporter, String period, String classification, String source, String currency) {

    public static DatasetSample of(String reporter, String period, String source) {
        return new DatasetSample(reporter, period, "H5", source, "USD");
    }

    public DatasetSample in(String other) {
        return new DatasetSample(reporter, period, other, source, currency);
    }

    public DatasetSample paidIn(String other) {
        return new DatasetSample(reporter, period, classification, source, other);
    }

    public String json() {
        return """
                {"reporter":"%s","period":"%s","frequency":"%s","classification":"%s","source":{"name":"%s"},\
                "currency":"%s"}"""
                .formatted(reporter, period, period.length() == 4 ? "A" : "M", classification, source, currency);
    }
}
