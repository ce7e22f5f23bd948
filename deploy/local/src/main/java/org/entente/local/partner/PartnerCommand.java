package org.entente.local.partner;

import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/** {@code add}, {@code list}, {@code rotate} and {@code remove}, as typed. */
public final class PartnerCommand {
    private static final int PASSWORD_BYTES = 24;

    private final String platform;
    private final String partners;

    /**
     * @param platform where the platform's own parts reach Kafka
     * @param partners where partners reach it
     */
    public PartnerCommand(String platform, String partners) {
        this.platform = platform;
        this.partners = partners;
    }

    /**
     * Does it.
     *
     * @return what the terminal shows, whole lines; of {@code add} and {@code rotate} a consumer's configuration
     * @throws PartnerRefused when it is not understood, or cannot be done
     */
    public String run(List<String> arguments) {
        Deque<String> rest = new ArrayDeque<>(arguments);
        if (rest.isEmpty()) {
            throw PartnerRefused.usage("say what to do: add, list, rotate or remove");
        }
        String command = rest.removeFirst();
        return switch (command) {
            case "add" -> add(rest);
            case "list" -> list(rest);
            case "rotate" -> rotate(rest);
            case "remove" -> remove(rest);
            default -> throw PartnerRefused.unknownCommand(command);
        };
    }

    private String add(Deque<String> rest) {
        PartnerName partner = name("add", rest);
        Access access = Access.usual();
        while (!rest.isEmpty()) {
            String option = rest.removeFirst();
            access = switch (option) {
                case "--service" -> access.withFeeds(value(option, rest));
                case "--bytes-per-second" -> access.withRate(value(option, rest));
                default -> throw PartnerRefused.usage("unknown option " + option);
            };
        }
        Card card = new Card(partner, access, partners);
        try (Accounts accounts = new Accounts(platform)) {
            accounts.grant(partner, access);
            return accounts.hasPassword(partner) ? card.withKeptPassword() : newPassword(accounts, partner, card);
        }
    }

    private String rotate(Deque<String> rest) {
        PartnerName partner = onlyName("rotate", rest);
        try (Accounts accounts = new Accounts(platform)) {
            Account account = accounts.find(partner).orElseThrow(() -> PartnerRefused.unknownPartner(partner));
            Access access = new Access(account.feeds(), account.bytesPerSecond().orElse(Access.USUAL_RATE));
            return newPassword(accounts, partner, new Card(partner, access, partners));
        }
    }

    private String remove(Deque<String> rest) {
        PartnerName partner = onlyName("remove", rest);
        try (Accounts accounts = new Accounts(platform)) {
            if (!accounts.remove(partner)) {
                throw PartnerRefused.unknownPartner(partner);
            }
            return partner.value() + " has no password, no rights and no quota any more\n";
        }
    }

    private String list(Deque<String> rest) {
        nothingMore(rest);
        try (Accounts accounts = new Accounts(platform)) {
            List<Account> all = accounts.all();
            return all.isEmpty()
                    ? "There are no partners\n"
                    : all.stream().map(PartnerCommand::line).collect(Collectors.joining());
        }
    }

    private static String line(Account account) {
        String feeds = account.feeds().isEmpty() ? "nothing" : FeedOf.text(account.feeds());
        String limit = account.bytesPerSecond().isEmpty()
                ? "without limit"
                : account.bytesPerSecond().getAsLong() + " bytes/s";
        return account.name() + "  " + feeds + "  " + limit + "\n";
    }

    private static String newPassword(Accounts accounts, PartnerName partner, Card card) {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        accounts.setPassword(partner, password);
        return card.withPassword(password);
    }

    private static PartnerName onlyName(String command, Deque<String> rest) {
        PartnerName name = name(command, rest);
        nothingMore(rest);
        return name;
    }

    private static PartnerName name(String command, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw PartnerRefused.usage(command + " needs the name of a partner");
        }
        return new PartnerName(rest.removeFirst());
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw PartnerRefused.usage(option + " needs a value");
        }
        return rest.removeFirst();
    }

    private static void nothingMore(Deque<String> rest) {
        if (!rest.isEmpty()) {
            throw PartnerRefused.usage("there is something too much: " + rest.peekFirst());
        }
    }
}
