package org.entente.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Packages of the machine's Debian. */
final class Debian {

    /** @param sha256 of the package's file, in hexadecimal */
    record Package(String name, String version, String architecture, String sha256, Path file) {}

    private Debian() {}

    /**
     * The packages of these names, in their order of names; downloaded, or as they were downloaded before where Debian
     * cannot be reached.
     *
     * @param folder where they are kept
     */
    static List<Package> packages(List<String> names, Path folder) throws IOException {
        Path fresh = Folders.fresh(folder.resolveSibling(folder.getFileName() + ".new"));
        List<String> line = new ArrayList<>(List.of("apt-get", "-q", "-o", "APT::Sandbox::User=root", "download"));
        line.addAll(names);
        try {
            Run.in(fresh, line.toArray(String[]::new));
            Folders.delete(folder);
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (Refused offline) {
            if (!Files.isDirectory(folder)) {
                throw Refused.missing("needs the Debian packages " + String.join(", ", names)
                        + "; `apt-get update` may make them known (" + offline.getMessage() + ")");
            }
        }
        List<Package> packages = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                packages.add(read(file));
            }
        }
        if (!packages.stream()
                .map(Package::name)
                .sorted()
                .toList()
                .equals(names.stream().sorted().toList())) {
            throw Refused.missing("needs the Debian packages " + String.join(", ", names) + ", and " + folder
                    + " has others; delete it");
        }
        return packages;
    }

    private static Package read(Path file) throws IOException {
        String[] fields = Run.output(
                        "dpkg-deb", "--show", "--showformat", "${Package} ${Version} ${Architecture}", file.toString())
                .split(" ");
        return new Package(fields[0], fields[1], fields[2], sha256(Files.readAllBytes(file)), file);
    }

    /** What a scanner reads of an installed package. */
    static String status(Package it) {
        return Run.output("dpkg-deb", "--field", it.file().toString()) + "\n";
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
