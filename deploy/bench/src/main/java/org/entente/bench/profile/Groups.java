package org.entente.bench.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a stack is paid for: the innermost frame that belongs to something other than the JDK tells. */
public final class Groups {

    public static final String JDK = "JDK alone";
    static final String OTHER = "other libraries";

    public static final String OURS = "our code";

    private static final String BEANS = "beans (CDI)";

    /** Beginnings of classes' names; the first that fits tells. */
    private static final Map<String, String> OF = new LinkedHashMap<>();

    static {
        put("tokens, TLS, digests", "io.smallrye.jwt", "org.jose4j", "sun.security", "com.sun.crypto", "javax.crypto");
        put("tokens, TLS, digests", "java.security.", "javax.net.ssl", "io.quarkus.security");
        put("compression", "java.util.zip", "com.aayushatharva");
        put("HTTP (Netty, Vert.x)", "io.netty", "io.vertx", "io.quarkus.netty", "io.quarkus.vertx");
        put("validation", "org.hibernate.validator", "io.quarkus.hibernate.validator", "jakarta.validation");
        put("SQL driver", "org.postgresql");
        put("connection pool", "io.agroal", "io.quarkus.agroal");
        put("transaction manager", "com.arjuna", "org.jboss.narayana", "io.quarkus.narayana", "jakarta.transaction");
        put("JAX-RS", "org.jboss.resteasy", "io.quarkus.resteasy", "jakarta.ws.rs", "io.quarkus.rest");
        put("JSON", "com.fasterxml.jackson", "com.networknt");
        put("XML", "com.sun.org.apache.xerces", "jdk.xml", "javax.xml", "com.ctc.wstx", "com.fasterxml.aalto");
        put(BEANS, "io.quarkus.arc", "org.jboss.weld", "jakarta.enterprise");
        put("Kafka client", "org.apache.kafka");
        put(
                "metrics and traces",
                "io.micrometer",
                "io.opentelemetry",
                "io.quarkus.micrometer",
                "io.quarkus.opentelemetry");
        put("logging", "org.jboss.logmanager", "org.jboss.logging", "java.util.logging", "org.slf4j");
        put("reactive streams", "io.smallrye", "org.jboss.threads");
        put(OURS, "org.entente");
    }

    private Groups() {}

    private static void put(String group, String... beginnings) {
        for (String beginning : beginnings) {
            OF.put(beginning, group);
        }
    }

    /** @param classes of the frames, the innermost first */
    static String of(List<String> classes) {
        for (String one : classes) {
            String group = of(one);
            if (group != null) {
                return group;
            }
        }
        return JDK;
    }

    /**
     * What one frame is of by itself.
     *
     * @param method with its class and package before it
     */
    public static String ofFrame(String method) {
        String group = of(method.substring(0, method.lastIndexOf('.')));
        return group == null ? JDK : group;
    }

    /** Null for a class of the JDK that does nothing of its own. */
    private static String of(String one) {
        if (one.endsWith("_ClientProxy") || one.endsWith("_Subclass") || one.endsWith("_Bean")) {
            return BEANS;
        }
        for (var group : OF.entrySet()) {
            if (one.startsWith(group.getKey())) {
                return group.getValue();
            }
        }
        return one.startsWith("java.") || one.startsWith("jdk.") || one.startsWith("sun.") || one.startsWith("javax.")
                ? null
                : OTHER;
    }
}
