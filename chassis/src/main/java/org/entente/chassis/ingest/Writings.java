package org.entente.chassis.ingest;

import jakarta.enterprise.context.ApplicationScoped;

/** Chooses how an attempt writes: record by record, or in bulk. */
@ApplicationScoped
class Writings {

    private final ImportConfig config;
    private final RowWriter rows;
    private final Publication publication;
    private final BulkWriter bulk;
    private final BulkPublication bulkPublication;

    Writings(
            ImportConfig config,
            RowWriter rows,
            Publication publication,
            BulkWriter bulk,
            BulkPublication bulkPublication) {
        this.config = config;
        this.rows = rows;
        this.publication = publication;
        this.bulk = bulk;
        this.bulkPublication = bulkPublication;
    }

    Writing of(Attempt attempt, ImportFormat format) {
        if (format instanceof BulkFormat many) {
            return new InBulk(attempt, many.target());
        }
        return new ByRecord(attempt, (RecordFormat) format);
    }

    private final class ByRecord implements Writing {
        private final Attempt attempt;
        private final RecordFormat format;

        ByRecord(Attempt attempt, RecordFormat format) {
            this.attempt = attempt;
            this.format = format;
        }

        @Override
        public int mostFound() {
            return config.groupRows();
        }

        @Override
        public boolean mayEnd(ImportRow row) {
            return format.mayEnd(row);
        }

        @Override
        public void commit(RowGroup group) {
            rows.commit(attempt, format, group);
        }

        @Override
        public void complete() {
            publication.complete(attempt, format);
        }

        @Override
        public void breakOff(Rejection why) {
            publication.fail(attempt, why);
        }
    }

    private final class InBulk implements Writing {
        private final Attempt attempt;
        private final BulkTarget target;

        InBulk(Attempt attempt, BulkTarget target) {
            this.attempt = attempt;
            this.target = target;
        }

        @Override
        public int mostFound() {
            return config.bulkRows();
        }

        @Override
        public boolean mayEnd(ImportRow row) {
            return true;
        }

        @Override
        public void commit(RowGroup group) {
            bulk.commit(attempt, target, group);
        }

        @Override
        public void complete() {
            bulkPublication.complete(attempt, target);
        }

        @Override
        public void breakOff(Rejection why) {
            bulkPublication.breakOff(attempt, target);
            publication.fail(attempt, why);
        }
    }
}
