package org.entente.chassis.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.chassis.http.Check;

/** The formats that this service has. */
@ApplicationScoped
class ImportFormats {

    private final Instance<ImportFormat> formats;

    ImportFormats(@Any Instance<ImportFormat> formats) {
        this.formats = formats;
    }

    List<FormatList.Entry> all() {
        return formats.stream()
                .map(format -> new FormatList.Entry(format.name(), format.description()))
                .sorted(Comparator.comparing(FormatList.Entry::name))
                .toList();
    }

    Optional<ImportFormat> find(String name) {
        return formats.stream().filter(format -> format.name().equals(name)).findFirst();
    }

    /**
     * Checks a request as its format wants it.
     *
     * @throws org.entente.chassis.http.InvalidRequest where there is no such format, or it cannot do what is asked
     */
    void check(ImportRequest request) {
        Optional<ImportFormat> format = find(request.format());
        Check check = new Check();
        check.that(format.isPresent(), "/format", unknown(request.format()));
        check.throwIfAny();
        format.ifPresent(found -> found.check(request));
    }

    /** Says that there is no format of this name, and which there are. */
    String unknown(String name) {
        return all().stream()
                .map(FormatList.Entry::name)
                .collect(Collectors.joining(", ", "'" + name + "' is no format here; there are ", ""));
    }
}
