package org.entente.gateway.contract;

import java.io.IOException;
import java.nio.file.Path;
import org.entente.gateway.NodeProject;

/** Readers of contracts that are written for Node. Where there is none, the tests that need them say so. */
final class NodeTools {

    private static NodeProject project;

    private NodeTools() {}

    /** Installs what the lock file names, and skips the test that asks for it where there is no Node. */
    static void install() throws IOException, InterruptedException {
        project = NodeProject.install(
                Path.of("src/test/node"), Path.of("target/node"), "The contract is not checked by others' readers");
    }

    /** Runs one of the scripts that stand beside the lock file. */
    static NodeProject.Run run(String script, String... arguments) throws IOException, InterruptedException {
        String[] command = new String[arguments.length + 2];
        command[0] = "node";
        command[1] = script;
        System.arraycopy(arguments, 0, command, 2, arguments.length);
        return project.run(command);
    }
}
