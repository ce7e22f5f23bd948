package org.entente.parts;

import java.util.concurrent.CountDownLatch;

/** A child that greets and sleeps, fails at once, or clings to life. */
public final class Sleeper {
    private Sleeper() {}

    public static void main(String[] arguments) throws InterruptedException {
        switch (arguments[0]) {
            case "fail" -> {
                System.out.println("cannot go on");
                System.exit(4);
            }
            case "cling" -> Runtime.getRuntime().addShutdownHook(new Thread(Sleeper::sleep));
            default -> System.out.println(System.getenv("GREETING"));
        }
        System.out.println("ready");
        sleep();
    }

    private static void sleep() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
