package org.entente.local.partner;

/** Why nothing was done, in one line for the person at the terminal. */
public final class PartnerRefused extends RuntimeException {

    private PartnerRefused(String line, Throwable cause) {
        super(line, cause);
    }

    static PartnerRefused unknownCommand(String given) {
        return usage("unknown command " + given);
    }

    static PartnerRefused usage(String what) {
        return new PartnerRefused(what + "; --help tells how it is used", null);
    }

    static PartnerRefused badName(String given) {
        return new PartnerRefused(
                "a partner cannot be called \"" + given
                        + "\"; give 2 to 40 lower-case letters, digits and single hyphens"
                        + " between them, a letter first, such as acme-news",
                null);
    }

    static PartnerRefused unknownService(String given) {
        return new PartnerRefused(
                "there is no feed \"" + given + "\"; give some of events, aid and trade with commas between them",
                null);
    }

    static PartnerRefused badRate(String given, long least, long most) {
        return new PartnerRefused(
                "--bytes-per-second " + given + " is no rate; give a number from " + least + " to " + most, null);
    }

    static PartnerRefused unknownPartner(PartnerName name) {
        return new PartnerRefused(
                "there is no partner " + name.value() + "; deploy/local/partner list names those there are", null);
    }

    static PartnerRefused noAnswer(String bootstrapServers, Throwable cause) {
        return new PartnerRefused(
                "Kafka does not answer at " + bootstrapServers
                        + "; start the platform with deploy/local/up, or say where"
                        + " it runs with ENTENTE_PORT_KAFKA",
                cause);
    }

    static PartnerRefused byKafka(Throwable cause) {
        return new PartnerRefused("Kafka refused: " + cause.getMessage(), cause);
    }
}
