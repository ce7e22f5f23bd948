package org.entente.local;

import java.util.concurrent.CountDownLatch;

/** A child that says its process number and idles, or dies at once when told so. */
public final class Idle {
    private Idle() {}

    public static void main(String[] arguments) throws InterruptedException {
        if (arguments.length > 0) {
            System.exit(Integer.parseInt(arguments[0]));
        }
        System.out.println("process " + ProcessHandle.current().pid());
        System.out.println("ready");
        new CountDownLatch(1).await();
    }
}
