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
        Part store = standIns.idle("store", false);
        supervisor.start(List.of(store, standIns.idle("service", true, store)));
        System.out.println("all ready");
        System.out.println(supervisor.failure().join());
    }
}
