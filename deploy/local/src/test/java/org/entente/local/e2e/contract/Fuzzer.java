package org.entente.local.e2e.contract;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends what nobody means to every operation, and looks whether the contract tells of each answer. */
final class Fuzzer {

    private static final int AT_ONCE = 4;

    /** Reading first, then writing, then deleting, or nothing would be left to ask about. */
    private static final List<String> ORDER = List.of("GET", "POST", "PATCH", "PUT", "DELETE");

    private final Client client;
    private final Contract contract;
    private final AnswerCheck check;
    private final Questions questions;
    private final long seed;
    private final int each;
    private final Findings findings = new Findings();
    private final AtomicInteger sent = new AtomicInteger();
    private final Map<Integer, AtomicInteger> statuses = new TreeMap<>();

    Fuzzer(Client client, Contract contract, Questions questions, long seed, int each) {
        this.client = client;
        this.contract = contract;
        this.check = new AnswerCheck(contract);
        this.questions = questions;
        this.seed = seed;
        this.each = each;
    }

    Findings run() throws Exception {
        for (String method : ORDER) {
            List<Operation> operations = contract.operations().stream()
                    .filter(operation -> operation.method().equals(method))
                    .sorted(Comparator.comparing(Operation::id))
                    .toList();
            // One after the other, for all calls of all of them are more than memory holds.
            for (Operation operation : operations) {
                sendAll(calls(operation));
            }
        }
        return findings;
    }

    String summary() {
        return sent + " requests, answers by status " + statuses;
    }

    /** The seed of an operation's own draws is its name's, so that one operation more changes no other's. */
    private List<Call> calls(Operation operation) {
        Random random = new Random(seed ^ operation.id().hashCode());
        Mutations mutations = new Mutations(contract, questions, random, each);
        Call good = questions.good(operation);
        List<Call> calls = new ArrayList<>();
        calls.add(good);
        List<Call> changed = mutations.of(good);
        calls.addAll(changed);
        calls.addAll(mutations.mixed(good, changed, each * 3));
        calls.removeIf(contract::isAnothers);
        return calls;
    }

    private void sendAll(List<Call> calls) throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<?>> all = new ArrayList<>();
            calls.forEach(call -> all.add(senders.submit(() -> send(call))));
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            senders.shutdownNow();
        }
    }

    private void send(Call call) {
        Answer answer;
        try {
            answer = client.send(call);
        } catch (UncheckedIOException e) {
            findings.add(call, "no answer: " + e.getCause(), new Answer(0, "", new byte[0]));
            return;
        } catch (IllegalArgumentException unsendable) {
            // The client's library refuses to send such a header.
            return;
        }
        sent.incrementAndGet();
        synchronized (statuses) {
            statuses.computeIfAbsent(answer.status(), any -> new AtomicInteger())
                    .incrementAndGet();
        }
        check.faults(call, answer).forEach(fault -> findings.add(call, fault, answer));
    }
}
