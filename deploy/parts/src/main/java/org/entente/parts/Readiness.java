package org.entente.parts;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;

/** When a child counts as ready; asked again and again until it is, or until the child's patience is over. */
@FunctionalInterface
public interface Readiness {

    /** @param output what the child has written since its start */
    boolean reached(LogTail output) throws IOException, InterruptedException;

    static Readiness atOnce() {
        return output -> true;
    }

    /** Ready when the child has written this line. */
    static Readiness line(String line) {
        return output -> output.lines().contains(line);
    }

    /** Ready when a GET of this address is answered with 200. */
    static Readiness http(URI address) {
        // Many questions go to ports where nobody listens yet: the plainest client spends least of the child's
        // processor.
        return output -> {
            try {
                HttpURLConnection question = (HttpURLConnection) address.toURL().openConnection(Proxy.NO_PROXY);
                question.setConnectTimeout(1000);
                question.setReadTimeout(3000);
                question.setInstanceFollowRedirects(false);
                try {
                    return question.getResponseCode() == HttpURLConnection.HTTP_OK;
                } finally {
                    question.disconnect();
                }
            } catch (IOException notYet) {
                return false;
            }
        };
    }
}
