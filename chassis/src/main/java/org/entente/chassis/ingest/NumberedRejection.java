package org.entente.chassis.ingest;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rejection as clients read it. */
@Schema(
        name = "ImportRejection",
        description = "Something in a file that did not become a record, or a part of one: where, which, and why.")
public record NumberedRejection(
        @Schema(description = "Counts the run's rejections, from 1.") long number,
        @Schema(description = "The row that it is in, from 1; 0 where it is in none.") long row,
        @Schema(description = "Where it stands, from 1.") long line,
        @Schema(description = "Where it stands in its line, from 1; 0 where the format has no columns.") long column,
        @Schema(description = "Whether nothing of the row became a record, or a part of it alone is missing.")
                boolean whole,
        String rule,
        @Schema(description = "What is wrong, and what would be right.") String detail,
        @Schema(description = "The offending text as it stands in the file, cut to at most 500 characters.")
                String text) {

    static final List<String> MEMBERS = Stream.of(NumberedRejection.class.getRecordComponents())
            .map(component -> component.getName())
            .toList();

    static NumberedRejection of(long number, Rejection rejection) {
        return new NumberedRejection(
                number,
                rejection.row(),
                rejection.line(),
                rejection.column(),
                rejection.whole(),
                rejection.rule(),
                rejection.detail(),
                rejection.text());
    }
}
