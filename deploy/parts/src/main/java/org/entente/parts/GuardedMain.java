package org.entente.parts;

import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/** Runs another main class in a process that stops when its parent dies. */
public final class GuardedMain {
    private GuardedMain() {}

    /** @param arguments the real main class, then its own arguments */
    public static void main(String[] arguments) throws Throwable {
        ParentWatch.begin();
        String[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
        try {
            Class.forName(arguments[0]).getMethod("main", String[].class).invoke(null, (Object) rest);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
