package org.entente.parts;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Starts all the parts in a folder, prints their processes, and waits to be killed. */
public final class ParentMain {
    private ParentMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        Path folder = Path.of(arguments[0]);
        Postgres postgres = Postgres.start(folder.resolve("postgres"), FreePorts.one(), folder.resolve("postgres.log"));
        Kafka kafka = Kafka.start(folder.resolve("kafka"), FreePorts.one(), folder.resolve("kafka.log"));
        Issuer issuer = Issuer.start(folder.resolve("issuer"), FreePorts.one(), folder.resolve("issuer.log"));
        System.out.println(postgres.pid() + " " + postgres.serverPid() + " " + kafka.pid() + " " + issuer.pid());
        new CountDownLatch(1).await();
    }
}
