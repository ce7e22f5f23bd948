package org.entente.trade.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.chassis.http.InvalidRequest;
import org.entente.trade.flow.Direction;
import org.entente.trade.reported.Asymmetry;
import org.entente.trade.reported.Explanation;
import org.entente.trade.reported.Freshness;
import org.entente.trade.reported.Reported;
import org.entente.trade.reported.Unmixed;

/** Puts what countries tell of each other into cells. */
final class MatrixBuilder {

    private final MatrixQuestion question;
    private final List<Reported> told;
    private final Map<Place, Reported> values;
    private final String unit;
    private final boolean explain;

    private record Place(String reporter, String partner, String direction) {}

    /**
     * @throws InvalidRequest where values are in several currencies, a country has values of several datasets, or codes
     *     are of several classifications
     */
    MatrixBuilder(MatrixQuestion question, List<Reported> told, boolean explain) {
        this.unit = Unmixed.currency(told.stream().map(Reported::currency), question.currency());
        told.stream()
                .collect(Collectors.groupingBy(Reported::reporter))
                .values()
                .forEach(Unmixed::oneDataset);
        Unmixed.oneClassification(told);
        this.question = question;
        this.told = told;
        this.values = told.stream()
                .collect(Collectors.toMap(
                        value -> new Place(value.reporter(), value.partner(), value.direction()), Function.identity()));
        this.explain = explain;
    }

    Matrix matrix() {
        List<Matrix.Cell> cells = question.countries().stream()
                .flatMap(exporter -> question.countries().stream()
                        .filter(importer -> !importer.equals(exporter))
                        .map(importer -> cell(exporter, importer)))
                .toList();
        Explanation.bound(explain, cells.size(), "name fewer countries");
        return new Matrix(
                question.countries(),
                question.period(),
                question.commodity(),
                unit,
                cells.stream().allMatch(cell -> cell.missing().isEmpty()),
                coverage(cells),
                Freshness.of(told),
                cells,
                Matrix.Rules.ALL);
    }

    private Matrix.Coverage coverage(List<Matrix.Cell> cells) {
        return new Matrix.Coverage(
                cells.size(),
                (int) cells.stream()
                        .filter(cell -> cell.exporterValue() != null)
                        .count(),
                (int) cells.stream()
                        .filter(cell -> cell.importerValue() != null)
                        .count(),
                question.countries().stream()
                        .filter(country -> told.stream()
                                .noneMatch(value -> value.reporter().equals(country)))
                        .toList());
    }

    private Matrix.Cell cell(String exporter, String importer) {
        Optional<Reported> sent = told(exporter, importer, Direction.EXPORT);
        Optional<Reported> received = told(importer, exporter, Direction.IMPORT);
        Optional<Asymmetry> asymmetry = sent.flatMap(one -> received.map(other -> Asymmetry.of(one, other)));
        List<Matrix.Side> missing = new ArrayList<>();
        if (sent.isEmpty()) {
            missing.add(Matrix.Side.EXPORTER);
        }
        if (received.isEmpty()) {
            missing.add(Matrix.Side.IMPORTER);
        }
        return new Matrix.Cell(
                exporter,
                importer,
                sent.map(Reported::value).orElse(null),
                sent.map(Reported::valuation).orElse(null),
                received.map(Reported::value).orElse(null),
                received.map(Reported::valuation).orElse(null),
                asymmetry.map(Asymmetry::ratio).orElse(null),
                asymmetry.map(Asymmetry::likelyReasons).orElse(null),
                missing,
                explain ? explanation(sent, received, asymmetry) : null);
    }

    private Optional<Reported> told(String reporter, String partner, Direction direction) {
        return Optional.ofNullable(values.get(new Place(reporter, partner, direction.word())));
    }

    private static List<Explanation> explanation(
            Optional<Reported> sent, Optional<Reported> received, Optional<Asymmetry> asymmetry) {
        Matrix.Rules rules = Matrix.Rules.ALL;
        return Stream.of(
                        sent.stream()
                                .flatMap(flow -> Explanation.of(
                                        flow, "exporterValue", rules.exporterValue(), Stream.of(flow.flow("value")))),
                        received.stream()
                                .flatMap(flow -> Explanation.of(
                                        flow, "importerValue", rules.importerValue(), Stream.of(flow.flow("value")))),
                        asymmetry.stream()
                                .flatMap(ratio -> Explanation.of(
                                        ratio,
                                        "asymmetry",
                                        rules.asymmetry(),
                                        Stream.of(
                                                received.orElseThrow().flow("importerValue"),
                                                sent.orElseThrow().flow("exporterValue")))))
                .flatMap(Function.identity())
                .toList();
    }
}
