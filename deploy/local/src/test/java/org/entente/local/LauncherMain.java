package org.entente.local;

import java.nio.file.Path;
import java.util.List;

/** A launcher of stand-ins that stops as {@link Up} does. */
public final class LauncherMain {
    private LauncherMain() {}

    public static void main(String[] arguments) {
        StandIns standIns = new StandIns(Path.of(arguments[0]));
        Supervisor supervisor = new Supervisor(new Progress(System.out));
        Runtime.getRuntime().addShutdownHook(new Thread(supervisor::stop));
        supervisor.start(List.of(List.of(standIns.idle("store", false)), List.of(standIns.idle("service", true))));
        System.out.println("all ready");
        System.out.println(supervisor.failure().join());
    }
}
